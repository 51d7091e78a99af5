/* Turns the samples of a request into tabs, one a language; the choice is kept for all pages. */
(function () {
  "use strict";

  var KEY = "collgen-language";

  function chosen() {
    try {
      return localStorage.getItem(KEY);
    } catch (error) {
      return null;
    }
  }

  function keep(title) {
    try {
      localStorage.setItem(KEY, title);
    } catch (error) {
      /* Storage may be turned off: the choice then holds for this page. */
    }
  }

  function select(set, title) {
    set.tabs.forEach(function (tab) {
      var on = tab.title === title;
      tab.button.setAttribute("aria-selected", String(on));
      tab.button.tabIndex = on ? 0 : -1;
      tab.panel.hidden = !on;
    });
  }

  function selectEverywhere(sets, title) {
    sets.forEach(function (set) {
      if (set.tabs.some(function (tab) { return tab.title === title; })) {
        select(set, title);
      }
    });
  }

  function build(box, number, sets) {
    var set = { tabs: [] };
    var list = document.createElement("div");
    list.className = "samples-tabs";
    list.setAttribute("role", "tablist");
    list.setAttribute("aria-label", "Language");
    Array.from(box.querySelectorAll(":scope > p > strong:only-child")).forEach(function (label, index) {
      var code = label.parentElement.nextElementSibling;
      if (!code) {
        return;
      }
      var id = "samples-" + number + "-" + index;
      var button = document.createElement("button");
      button.type = "button";
      button.id = id + "-tab";
      button.setAttribute("role", "tab");
      button.setAttribute("aria-controls", id);
      button.textContent = label.textContent;
      var panel = document.createElement("div");
      panel.id = id;
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", button.id);
      label.parentElement.replaceWith(panel);
      panel.appendChild(code);
      var tab = { title: button.textContent, button: button, panel: panel };
      button.addEventListener("click", function () {
        keep(tab.title);
        selectEverywhere(sets, tab.title);
      });
      button.addEventListener("keydown", function (event) {
        var step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (step) {
          var next = set.tabs[(index + step + set.tabs.length) % set.tabs.length];
          next.button.focus();
          next.button.click();
          event.preventDefault();
        }
      });
      list.appendChild(button);
      set.tabs.push(tab);
    });
    if (set.tabs.length) {
      box.insertBefore(list, box.firstChild);
      box.classList.add("samples-ready");
      select(set, set.tabs[0].title);
      sets.push(set);
    }
  }

  /* Blocks of code that scroll have to be reached with the keyboard. */
  function focusable() {
    document.querySelectorAll("pre, pre > code, .md-typeset__scrollwrap").forEach(function (block) {
      if (block.scrollWidth > block.clientWidth || block.scrollHeight > block.clientHeight) {
        block.tabIndex = 0;
      }
    });
  }

  /* A link to something that is folded away opens it. */
  function unfold() {
    var target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var node = target; node; node = node.parentElement) {
      if (node.tagName === "DETAILS") {
        node.open = true;
      }
    }
    if (target) {
      target.scrollIntoView();
    }
  }

  function start() {
    var sets = [];
    document.querySelectorAll(".samples:not(.samples-ready)").forEach(function (box, number) {
      build(box, number, sets);
    });
    var title = chosen();
    if (title) {
      selectEverywhere(sets, title);
    }
    focusable();
    unfold();
  }

  window.addEventListener("hashchange", unfold);
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", start);
  } else {
    start();
  }
})();
