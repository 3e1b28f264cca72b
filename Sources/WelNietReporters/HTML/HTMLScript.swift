/// The page's script: filters by family, links marks and cards, lists the files. Without it, everything is shown.
enum HTMLScript {
  /// What the page's security policy knows `text` by. A test tells the right one.
  static let hash = "sha256-R28XxNc6g6VWSwmigH+OvCif5rkQjUav0V/LvOzpjiM="

  static let text = #"""

    (() => {
      const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
      const get = (id) => document.getElementById(id);
      const form = get("filter");
      const cards = all(".card");

      get("summary").textContent = get("total").textContent;
      get("total").hidden = true;

      // Which findings a mark belongs to.
      const marks = all("mark").map((mark) => ({ mark, cards: mark.dataset.for.split(" ").map(get) }));
      const refs = all(".ref").map((ref) => ({ ref, card: get(ref.hash.slice(1)) }));

      const drafts = all(".draft");
      if (drafts.length > 1) {
        for (const draft of drafts) {
          const item = document.createElement("li");
          const link = document.createElement("a");
          link.href = "#" + draft.id;
          link.textContent = draft.querySelector("h2").textContent;
          item.append(link);
          get("files").firstElementChild.append(item);
        }
        get("files").hidden = false;
      }

      for (const label of all("label", form)) {
        const family = label.querySelector("input").value;
        const count = cards.filter((card) => card.dataset.family === family).length;
        label.querySelector(".count").textContent = count;
        if (count === 0) label.remove();
      }

      function update() {
        const wanted = new Set(all("input:checked", form).map((input) => input.value));
        for (const card of cards) card.hidden = !wanted.has(card.dataset.family);
        for (const { mark, cards } of marks) mark.classList.toggle("off", cards.every((card) => card.hidden));
        for (const { ref, card } of refs) ref.hidden = card.hidden;
        for (const notes of all(".notes, .whole")) notes.hidden = all(".card", notes).every((card) => card.hidden);
        const shown = cards.filter((card) => !card.hidden).length;
        get("status").textContent = form.dataset.shown.replace("{n}", shown).replace("{m}", cards.length);
      }

      function light(card, isLit) {
        card.classList.toggle("lit", isLit);
        for (const entry of marks) if (entry.cards.includes(card)) entry.mark.classList.toggle("lit", isLit);
      }

      for (const card of cards) {
        for (const name of ["pointerenter", "focusin"]) card.addEventListener(name, () => light(card, true));
        for (const name of ["pointerleave", "focusout"]) card.addEventListener(name, () => light(card, false));
      }
      for (const { ref, card } of refs) {
        for (const name of ["pointerenter", "focus"]) ref.addEventListener(name, () => light(card, true));
        for (const name of ["pointerleave", "blur"]) ref.addEventListener(name, () => light(card, false));
        ref.addEventListener("click", () => card.focus({ preventScroll: true }));
      }
      for (const { mark, cards } of marks) {
        mark.addEventListener("pointerenter", () => cards.forEach((card) => light(card, true)));
        mark.addEventListener("pointerleave", () => cards.forEach((card) => light(card, false)));
      }

      form.addEventListener("change", update);
      form.addEventListener("submit", (event) => event.preventDefault());
      if (cards.length > 0) {
        form.hidden = false;
        update();
      }
    })();

    """#
}
