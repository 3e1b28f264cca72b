"""Asks bash, zsh and fish what they would complete, and compares with what the program says of itself."""

import os
import re
import subprocess
import sys

import pexpect

welniet, work = sys.argv[1:]
folder = os.path.join(work, "drafts")
os.makedirs(os.path.join(folder, "map"))
FILES = ["brief.md", "brief twee.md", "namen.csv", "mijn-school.json", "eigen.lexicon", "corpus.jsonl", "foto.jpg"]
for name in FILES:
    open(os.path.join(folder, name), "w").close()
for arguments in [
    ["init", "--quiet", "--initial-branch", "hoofdlijn"],
    ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "--allow-empty", "-m", "Begin"],
]:
    subprocess.run(["git", *arguments], cwd=folder, check=True)

FORMATS = ["text", "compact", "json", "jsonl", "sarif", "github", "gitlab", "checkstyle", "rdjson", "html"]
# A command line, what is offered behind it, and what is not.
CASES = [
    ("welniet --forma", ["--format"], ["--force"]),
    ("welniet --format ", FORMATS, ["brief.md", "pupil"]),
    ("welniet --format=ch", ["checkstyle"], ["text"]),
    ("welniet -f com", ["compact"], ["text"]),
    ("welniet exp", ["explain"], ["batch"]),
    ("welniet ", ["batch", "explain", "completions", "brief.md", "map/"], ["namen.csv", "foto.jpg", "--format"]),
    ("welniet brief.md ", ["brief.md", "map/"], ["batch", "explain", "foto.jpg"]),
    ("welniet --roster ", ["namen.csv"], ["brief.md", "foto.jpg"]),
    ("welniet --protocol kop", ["kopwerk"], ["het-sticht", "mijn-school.json"]),
    ("welniet -p ", ["kopwerk", "het-sticht", "mijn-school.json"], ["brief.md"]),
    ("welniet --author pupil exp", ["explain"], []),
    ("welniet --author=pupil exp", ["explain"], []),
    ("welniet --rule abuse/in", ["abuse/insult"], ["abuse/threat"]),
    ("welniet --rule abuse,reputation/n", ["abuse,reputation/negative"], []),
    ("welniet --lexicon-directory ", ["map/"], ["brief.md", "namen.csv"]),
    ("welniet explain personal-data/n", ["personal-data/name"], []),
    ("welniet batch --form", [], ["--format"]),
    ("welniet batch --no", [], ["--no-redact"]),
    ("welniet batch --reda", ["--redact"], []),
    ("welniet batch --redact --aut", ["--author"], []),
    ("welniet lexicon ", ["check"], ["brief.md", "eigen.lexicon"]),
    ("welniet lexicon check ", ["eigen.lexicon"], ["brief.md", "check"]),
    ("welniet config sch", ["schema"], []),
    ("welniet evaluate ", ["corpus.jsonl"], ["brief.md"]),
    ("welniet --since ho", ["hoofdlijn"], ["brief.md"]),
    ("welniet git-hook ", ["install", "uninstall", "run"], ["brief.md"]),
    ("welniet git-hook install ", [], ["install", "brief.md"]),
    ("welniet fix ", ["brief.md", "map/"], ["foto.jpg"]),
    ("welniet fix --di", ["--diff"], []),
    ("welniet baseline ", ["brief.md"], ["install", "foto.jpg"]),
    ("welniet completions ", ["bash", "zsh", "fish"], ["brief.md"]),
]

passed = 0
failed = 0


def check(what, holds, detail=""):
    global passed, failed
    if holds:
        passed += 1
    else:
        failed += 1
        print(f"FAILED: {what}: {detail}")


def script(shell):
    path = os.path.join(work, "welniet." + shell)
    with open(path, "wb") as file:
        file.write(subprocess.run([welniet, "completions", shell], check=True, capture_output=True).stdout)
    return path


class Terminal:
    """An interactive shell; a function stands for the program and shows the words that it gets."""

    def __init__(self, command, arguments, setup):
        environment = {"PATH": os.environ["PATH"], "HOME": work, "TERM": "dumb", "LC_ALL": "C.UTF-8", "ZDOTDIR": work}
        self.child = pexpect.spawn(
            command, arguments, cwd=folder, env=environment, encoding="utf-8", timeout=60, dimensions=(400, 300))
        self.child.delaybeforesend = 0
        for line in setup:
            self.child.sendline(line)
        self.child.sendline("echo rea''dy")
        self.child.expect("ready")
        self.count = 0

    def words(self, line, keys):
        """The words that the program would get for a line and keys."""
        self.count += 1
        self.child.send(line + keys)
        self.child.send(f"\r echo en''d{self.count}\r")
        self.child.expect(f"end{self.count}")
        return re.findall(r"<<(.*?)>>", self.child.before)

    def listed(self, line):
        """What shows behind a line when its completions are listed."""
        self.count += 1
        self.child.send(line + "\t\x15")
        self.child.send(f" echo en''d{self.count}\r")
        self.child.expect(f"end{self.count}")
        return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|[\r\x07\x08]", "\n", self.child.before)


def bash():
    path = script("bash")
    setup = [
        "PS1='$ '; bind 'set enable-bracketed-paste off'; bind '\"\\C-x\\C-a\": insert-completions'",
        f"source {path}",
        "welniet() { printf '<<%s>>\\n' \"$@\"; }",
    ]
    terminal = Terminal("bash", ["--norc", "--noprofile", "-i"], setup)
    for line, offered, withheld in CASES:
        given = line.split(" ")
        words = terminal.words(line, "\x18\x01")
        # Without what was given, unless it was completed.
        words = [word.removeprefix(given[-1].split("=")[0] + "=") if "=" in given[-1] else word for word in words]
        words = words[len([word for word in given[1:-1] if word]) :]
        compare("bash", line, words, offered, withheld)
    words = terminal.words("welniet brief\\ t", "\x18\x01")
    check("bash: a name with a space is one word", words == ["brief twee.md"], words)


def compare(shell, line, words, offered, withheld):
    found = {word.rstrip("/") for word in words}
    missing = [word for word in offered if word.rstrip("/") not in found]
    check(f"{shell}: {line!r} offers all", not missing, f"{missing} not in {sorted(found)}")
    wrong = [word for word in withheld if word.rstrip("/") in found]
    check(f"{shell}: {line!r} offers no others", not wrong, wrong)


def zsh():
    path = script("zsh")
    functions = os.path.join(work, "functions")
    os.makedirs(functions)
    os.rename(path, os.path.join(functions, "_welniet"))
    setup = [
        "PS1='$ '; unsetopt zle_bracketed_paste; unset zle_bracketed_paste; setopt interactive_comments",
        f"fpath=({functions} $fpath); autoload -Uz compinit; compinit -u -D",
        "zstyle ':completion:*' menu no; setopt list_ambiguous no_always_last_prompt; unsetopt auto_menu; LISTMAX=10000",
        # What would be added, whatever the screen makes of it.
        "capture() { compadd() { local -a hits; builtin compadd -A hits \"$@\"; print -rl -- \"<<${(@)^hits}>>\" >> "
        + f"{work}/hits; builtin compadd \"$@\" }}; zle expand-or-complete; unfunction compadd }}; zle -N capture",
        "bindkey '^X^A' capture",
    ]
    terminal = Terminal("zsh", ["-f", "-i"], setup)
    for line, offered, withheld in CASES:
        hits = os.path.join(work, "hits")
        open(hits, "w").close()
        terminal.child.send(line + "\x18\x01\x15")
        terminal.words("", "")
        with open(hits, encoding="utf-8") as file:
            words = re.findall(r"<<(.*?)>>", file.read())
        # After a comma only the last word is added.
        if "," in line.split(" ")[-1]:
            words = [line.split(" ")[-1].rsplit(",", 1)[0] + "," + word for word in words]
        compare("zsh", line, words, offered, withheld)
    shown = terminal.listed("welniet --redac")
    check("zsh: the shell stays well", "error" not in shown and "bad" not in shown, shown)
    terminal.child.send("welniet --no-\t\t")
    shown = terminal.listed("")
    check("zsh: completes in the line", "--no-redact" in shown, shown)


def fish():
    path = script("fish")
    for line, offered, withheld in CASES:
        result = subprocess.run(
            ["fish", "--no-config", "-c", f"source {path}; complete -C {line!r}"], cwd=folder, capture_output=True, text=True)
        check(f"fish: {line!r} without a complaint", not result.stderr, result.stderr)
        words = [entry.split("\t")[0] for entry in result.stdout.splitlines()]
        last = line.split(" ")[-1]
        if "=" in last:
            words = [word.removeprefix(last.split("=")[0] + "=") for word in words]
        compare("fish", line, words, offered, withheld)
    result = subprocess.run(
        ["fish", "--no-config", "-c", f"source {path}; complete -C 'welniet --form'"], cwd=folder, capture_output=True, text=True)
    check("fish: options have descriptions", "\t" in result.stdout and "verslag" in result.stdout, result.stdout)


def languages():
    for shell in ["zsh", "fish"]:
        english = subprocess.run([welniet, "completions", shell, "-l", "en"], check=True, capture_output=True, text=True)
        check(f"{shell}: descriptions in English", "show this help" in english.stdout)


bash()
zsh()
fish()
languages()
print(f"completions: {passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
