;;; check.el --- run inside Emacs with Samples/editors/emacs/welniet.el loaded; prints a transcript  -*- lexical-binding: t -*-

(require 'cl-lib)
(setq eglot-sync-connect 60
      eglot-connect-timeout 60
      eglot-send-changes-idle-time 0
      eglot-confirm-server-initiated-edits nil)

(defvar check-passed 0)
(defvar check-failed 0)

(defun say (format &rest arguments)
  (princ (concat (apply #'format format arguments) "\n") #'external-debugging-output))

(defun check (what good)
  (if good (cl-incf check-passed) (cl-incf check-failed))
  (say "%s %s" (if good "ok    " "FAILED") what))

(defun wait-for (what condition)
  "Wait until CONDITION holds, at most a minute."
  (let ((end (+ (float-time) 60)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.05))
    (unless (funcall condition) (check (format "waiting for %s" what) nil))
    (funcall condition)))

(defun published ()
  "What the server published about this buffer, as Flymake has it."
  (flymake-diagnostics))

(defun flymake-diagnostic-text-at (diagnostic)
  (buffer-substring-no-properties (flymake-diagnostic-beg diagnostic) (flymake-diagnostic-end diagnostic)))

(defun the-lsp (diagnostic)
  (alist-get 'eglot-lsp-diag (flymake-diagnostic-data diagnostic)))

(defun rule (diagnostic)
  (plist-get (the-lsp diagnostic) :code))

(defun find-rule (name)
  (cl-find name (published) :key #'rule :test #'equal))

(defun show ()
  (dolist (line (split-string (buffer-string) "\n")) (say "  | %s" line))
  (dolist (diagnostic (sort (published) (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b)))))
    (save-excursion
      (goto-char (flymake-diagnostic-beg diagnostic))
      (say "  %d:%d %s" (line-number-at-pos) (current-column) (rule diagnostic)))))

(defun actions-at (diagnostic)
  "The code actions that the server offers for DIAGNOSTIC."
  (append
   (jsonrpc-request
    (eglot--current-server-or-lose) :textDocument/codeAction
    (list :textDocument (eglot--TextDocumentIdentifier)
          :range (plist-get (the-lsp diagnostic) :range)
          :context (list :diagnostics (vector (the-lsp diagnostic)))))
   nil))

(defun apply-action (actions wanted)
  (let ((action (cl-find-if wanted actions)))
    (when action
      (say "  applying: %s" (plist-get action :title))
      (eglot--apply-workspace-edit (plist-get action :edit) nil))
    action))

(defun main ()
  (find-file "bericht.md")
  (markdown-mode)
  (eglot--connect-if-needed)
  (flymake-mode 1)
  (flymake-start)
  (when (wait-for "diagnostics" (lambda () (find-rule "abuse/insult")))
    (show)
    (let ((insult (find-rule "abuse/insult")))
      (check "the insult begins after the emoji"
             (equal (buffer-substring (flymake-diagnostic-beg insult) (flymake-diagnostic-end insult)) "Wat een sukkel"))
      (check "its message tells Wel"
             (string-match-p "\nWel: " (plist-get (the-lsp insult) :message))))
    (say "-- the disclaimer")
    (let ((actions (actions-at (find-rule "disclaimer/missing"))))
      (dolist (action actions) (say "  offered: %s %s" (plist-get action :kind) (plist-get action :title)))
      (apply-action actions (lambda (action) (eq (plist-get action :isPreferred) t))))
    (eglot--signal-textDocument/didChange)
    (wait-for "the disclaimer to be seen" (lambda () (not (find-rule "disclaimer/missing"))))
    (show)
    (check "the disclaimer is there and its finding gone" (not (find-rule "disclaimer/missing")))
    (check "the insult is still marked" (find-rule "abuse/insult"))
    (say "-- another text, and then a clean one")
    (erase-buffer)
    (insert "😀 Fijne vakantie, sukkel!\n")
    (eglot--signal-textDocument/didChange)
    (wait-for "the new insult"
              (lambda () (let ((insult (find-rule "abuse/insult")))
                           (and insult (equal (flymake-diagnostic-beg insult) 19)))))
    (show)
    (let ((insult (find-rule "abuse/insult")))
      (check "the new insult is marked after the emoji" (equal (flymake-diagnostic-text-at insult) "sukkel")))
    (goto-char (point-min))
    (search-forward ", sukkel")
    (replace-match "")
    (eglot--signal-textDocument/didChange)
    (wait-for "nothing to be found" (lambda () (null (published))))
    (check "a clean text has no diagnostics" (null (published)))
    (set-buffer-modified-p nil)
    (eglot-shutdown (eglot-current-server))
    (check "the session ended well" (null (eglot-current-server)))))

(defun eglot--connect-if-needed ()
  "Batch Emacs runs no hooks after commands; connect at once."
  (unless (eglot-current-server)
    (apply #'eglot--connect (eglot--guess-contact))))

(condition-case problem
    (main)
  (error (check (format "no error in the check itself: %S" problem) nil)))
(say "%d passed, %d failed" check-passed check-failed)
(kill-emacs (if (zerop check-failed) 0 1))
;;; check.el ends here
