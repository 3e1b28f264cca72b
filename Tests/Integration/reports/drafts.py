"""Drafts with every kind of trouble for a report."""

import os
import subprocess

DRAFTS = {
    "nieuwsbrief mei.md": (
        "# Nieuwsbrief mei\n\nWat een sukkel is die nieuwe, Daan Visser uit 2B. **Daan** woont op Kerkstraat 12, "
        "1234 AB Rotterdam.\nBel zijn moeder: 06-12345678 of mail daan.visser@example.org.\n\n"
        "<!-- welniet-disable-next-line personal-data/name: Sanne de Boer gaf toestemming -->\n"
        "Sanne de Boer uit 3C heeft ADHD en is weggepest.\n\n"
        "Ik hoorde dat de directeur volgende maand opstapt. \"Het is hier een puinhoop,\" zei Visser gisteren.\n"
    ).encode(),
    "a:b, 100% & <i>'c'.txt": (
        "Wat een sukkel! <script>document.title = 'kwaad'</script> <img src=http://example.org/x.png onerror=alert(1)>\n"
        "</main><style>body { display: none }</style> \" onmouseover=\"alert(1)\" klootzak ::error::x %0A ]]> {0}\n"
    ).encode(),
    "crlf.txt": b"\xef\xbb\xbfEerst \xf0\x9f\x99\x82 iets anders,\r\nen dan: klootzak!\r\nIk hoorde dat de rector\r\nvertrekt.\r\n",
    "oud.html": "<meta charset=windows-1252><p>Één klootzak, René Visser uit 2B.".encode("cp1252"),
    "kapot.txt": b"sukkel \xff\xfe klootzak\n",
    "leeg.txt": b"",
    "schoon.txt": "Vandaag mooi weer op het plein.\n".encode(),
}


def write(folder):
    os.makedirs(folder, exist_ok=True)
    for name, content in DRAFTS.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)


def run(welniet, folder, *arguments):
    """What the program prints about all drafts; it has to find something in them."""
    names = ["./" + name for name in DRAFTS]
    result = subprocess.run([welniet, "--isolated", *arguments, *names], cwd=folder, capture_output=True)
    assert result.returncode == 1, (result.returncode, result.stderr)
    return result.stdout
