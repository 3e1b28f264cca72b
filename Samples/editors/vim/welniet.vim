" welniet in Vim, without a language server: copy this into your vimrc.
" :make checks the file and fills the quickfix list; :copen shows it.
augroup welniet
  autocmd!
  autocmd FileType markdown,html,text setlocal makeprg=welniet\ --format\ compact\ --quiet\ %:S
  autocmd FileType markdown,html,text setlocal errorformat=%f:%l:%c:\ %trror:\ %m,%f:%l:%c:\ %tarning:\ %m,%f:%l:%c:\ %tnfo:\ %m
augroup END

" With ALE (https://github.com/dense-analysis/ale), while you type, through the language server:
if exists('*ale#linter#Define')
  for s:language in ['markdown', 'html', 'text']
    call ale#linter#Define(s:language, {
    \   'name': 'welniet',
    \   'lsp': 'stdio',
    \   'executable': 'welniet',
    \   'command': '%e lsp',
    \   'project_root': {buffer -> expand('#' . buffer . ':p:h')},
    \ })
  endfor
endif
