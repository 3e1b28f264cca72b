"""Looks at the HTML page in Chromium: what shows, what the keyboard does, what axe-core says, what prints."""

import base64
import hashlib
import json
import os
import sys
from importlib import resources

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service

import drafts
from tally import check, finish

welniet, work = sys.argv[1:]
folder = os.path.join(work, "drafts")
drafts.write(folder)
axe = resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


def browser():
    options = webdriver.ChromeOptions()
    for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"]:
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))


def write(name, *arguments):
    path = os.path.join(work, name)
    with open(path, "wb") as file:
        file.write(drafts.run(welniet, folder, "-f", "html", *arguments))
    return "file://" + path


def media(driver, **features):
    wanted = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "screen", "features": wanted})


def size(driver, width, height=900):
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})


def picture(driver, name):
    data = base64.b64decode(driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": False})["data"])
    target = os.environ.get("WELNIET_PICTURES")
    if target:
        with open(os.path.join(target, name + ".png"), "wb") as file:
            file.write(data)
    return hashlib.sha256(data).hexdigest()


def requests(driver):
    """The addresses that the page asked for."""
    urls = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            urls.append(message["params"]["request"]["url"])
    return urls


def violations(driver):
    result = driver.execute_async_script("const done = arguments[0]; axe.run(document).then(done)")
    return [
        (entry["id"], [node["html"][:160] + " " + (node["failureSummary"] or "")[:300] for node in entry["nodes"]][:2])
        for entry in result["violations"]
    ]


def accessibility(driver, what):
    # As a stranger's tool, from outside the page's policy.
    driver.execute_cdp_cmd("Runtime.evaluate", {"expression": axe})
    found = violations(driver)
    check(f"axe-core has nothing to say: {what}", not found, found[:3])


def shown(driver, selector):
    return [element for element in driver.find_elements(By.CSS_SELECTOR, selector) if element.is_displayed()]


def looks(driver, url):
    size(driver, 1280)
    pictures = []
    for scheme in ["light", "dark"]:
        media(driver, prefers_color_scheme=scheme)
        driver.get(url)
        pictures.append(picture(driver, scheme))
        accessibility(driver, scheme)
    check("light and dark differ", pictures[0] != pictures[1])
    media(driver, prefers_color_scheme="light")
    for width in [320, 500, 1280]:
        size(driver, width)
        driver.get(url)
        picture(driver, f"width-{width}")
        overflow = driver.execute_script("return document.documentElement.scrollWidth - window.innerWidth")
        check(f"nothing sticks out at a width of {width}", overflow <= 0, overflow)
        accessibility(driver, f"width {width}")
    size(driver, 1280)


def harmless(driver, url):
    driver.get_log("browser")
    driver.get_log("performance")
    driver.get(url)
    check("the draft's script did not run", driver.title == "WelNiet: verslag", driver.title)
    check("the draft has no elements", not driver.find_elements(By.CSS_SELECTOR, "main img, main script, main style, main i"))
    console = [entry["message"] for entry in driver.get_log("browser")]
    check("the console is silent", not console, console)
    asked = [address for address in requests(driver) if address != url]
    check("nothing is asked of the network", not asked, asked)


def filters(driver, url):
    driver.get(url)
    cards = len(shown(driver, ".card"))
    check("cards show", cards > 10, cards)
    names = driver.find_elements(By.CSS_SELECTOR, "#filter input")
    check("only families that occur can be chosen", 3 <= len(names) <= 9, len(names))
    family = names[-1].get_attribute("value")
    theirs = len(shown(driver, f'.card[data-family="{family}"]'))
    # With the keyboard only: to the last box, space.
    for _ in range(80):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        if driver.switch_to.active_element == names[-1]:
            break
    check("the keyboard gets to the filter", driver.switch_to.active_element == names[-1])
    driver.switch_to.active_element.send_keys(Keys.SPACE)
    check("a family goes", len(shown(driver, ".card")) == cards - theirs, (cards, theirs, len(shown(driver, ".card"))))
    status = driver.find_element(By.ID, "status").text
    check("how many show is said", status.startswith(f"{cards - theirs} van {cards} "), status)
    gone = driver.find_elements(By.CSS_SELECTOR, "mark.off")
    check("its marks go, too", len(gone) > 0)
    driver.switch_to.active_element.send_keys(Keys.SPACE)
    check("it comes back", len(shown(driver, ".card")) == cards)
    # From the text to the card and back.
    reference = shown(driver, ".ref")[0]
    driver.execute_script("arguments[0].focus()", reference)
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    card = driver.switch_to.active_element
    check("Enter leads from the text to the card", "#" + card.get_attribute("id") == reference.get_dom_attribute("href"))
    card.send_keys(Keys.TAB)
    check("and Tab to the way back", "badge" in driver.switch_to.active_element.get_attribute("class"))
    check("the card's words light up", len(driver.find_elements(By.CSS_SELECTOR, "mark.lit")) > 0)


def content(driver, url):
    driver.get(url)
    check("each draft has a section", len(driver.find_elements(By.CSS_SELECTOR, "section.draft")) == len(drafts.DRAFTS))
    lines = [line.text for line in driver.find_elements(By.CSS_SELECTOR, ".line")]
    check("a draft shows as it is written", any("</main><style>body { display: none }</style>" in line for line in lines))
    for card in driver.find_elements(By.CSS_SELECTOR, ".card"):
        terms = [term.text for term in card.find_elements(By.TAG_NAME, "dt")]
        check("a card has Niet, Wel and the article", terms[:2] == ["Niet", "Wel"] and len(terms) == 3, terms)


def printed(driver, url):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    driver.get(url)
    data = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": False})["data"])
    path = os.path.join(work, "page.pdf")
    with open(path, "wb") as file:
        file.write(data)
    text = os.popen(f"pdftotext -layout '{path}' -").read()
    check("the print has cards", "Niet" in text and "Wel" in text and "Disclaimer ontbreekt" in text)
    check("the print has no filter", "bevindingen getoond" not in text)
    target = os.environ.get("WELNIET_PICTURES")
    if target:
        os.system(f"pdftoppm -r 50 -png '{path}' '{target}/print'")


driver = browser()
try:
    page = write("page.html")
    looks(driver, page)
    harmless(driver, page)
    filters(driver, page)
    content(driver, page)
    printed(driver, page)
    driver.get(write("english.html", "--language", "en", "--redact"))
    check("the page speaks English", driver.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en")
    accessibility(driver, "English, redacted")
finally:
    driver.quit()
finish("page")
