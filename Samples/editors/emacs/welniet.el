;;; welniet.el --- welniet in Emacs, through Eglot  -*- lexical-binding: t -*-

;; Eglot is part of Emacs 29; for 27 and 28: M-x package-install RET eglot (Debian: apt install elpa-eglot).
;; Try it:  emacs -l Samples/editors/emacs/welniet.el nieuws.md
;; Keep it: put this in your init.el.

(require 'eglot)

(defvar welniet-program (or (getenv "WELNIET") "welniet")
  "The program, where it isn't on the path.")

(defvar welniet-settings nil
  "The keys of a welniet.json, as a property list: (:author \"pupil\"); nil to use only that file.")

(add-to-list 'eglot-server-programs
             `((text-mode html-mode mhtml-mode markdown-mode gfm-mode)
               . (,welniet-program "lsp"
                  ,@(when welniet-settings (list :initializationOptions welniet-settings)))))

;; Eglot tells a mode's name; welniet knows markdown, html and text by it.
(dolist (hook '(text-mode-hook html-mode-hook))
  (add-hook hook #'eglot-ensure))

;; C-c a: fix, explain, or say why it is all right.   M-n, M-p: to the next finding, or the one before.
(with-eval-after-load 'flymake
  (define-key flymake-mode-map (kbd "C-c a") #'eglot-code-actions)
  (define-key flymake-mode-map (kbd "M-n") #'flymake-goto-next-error)
  (define-key flymake-mode-map (kbd "M-p") #'flymake-goto-prev-error))

(provide 'welniet)
;;; welniet.el ends here
