### What kenning says to scripts, prompts and editors.

scripts-settings-typed = Not on this screen: `kenning set post-sitting COMMAND` names it, `kenning set post-sitting --default` takes it back.

## The command after a sitting

scripts-hook-not-begun = The command that you set as `post-sitting` could not be run: { $error }. Your answers are kept. `kenning set post-sitting` shows it.
scripts-hook-failed = The command that you set as `post-sitting` failed ({ $status }). Your answers are kept. `kenning set post-sitting` shows it.
scripts-hook-too-long = The command that you set as `post-sitting` took longer than { $n } seconds and was ended. Your answers are kept. Let it begin what takes longer in the background.

## What is due

# $new: questions never asked whose skills are open.
scripts-due = { $due } due, { $new } new
scripts-due-next = 0 due, { $new } new; the next review is due { $when }

## One question at a time

scripts-no-course = No course can be practised. `kenning courses` says why.
scripts-nothing-to-ask = Nothing is to be asked in { $course } now. `kenning practice { $called }` goes on all the same.
scripts-next-course = { $course }
scripts-next-answer = Answer it: kenning answer { $id } ANSWER
scripts-next-card = See its back: kenning answer { $id } show
scripts-next-card-grade = Then grade yourself: kenning answer { $id } 3
scripts-no-id = `{ $id }` is none of the names that `kenning next` gives. Take the whole of it, in quotes.
scripts-id-course = The course `{ $course }` has no question `{ $question }` any more. `kenning next` gives another one.
scripts-answered-already = This showing was answered already. `kenning next` gives another one.
scripts-not-now = This question can't be asked now. `kenning next` gives another one.
scripts-no-answer = Say your answer after the name of the question, or type it on standard input.
scripts-no-object = The answer must be a JSON object such as {"{"}"choice": 1{"}"} with --format json: see docs/protocol.md.
scripts-written = An answer in your own words has a page of its own: kenning practice { $course } --plain
scripts-ask-leave = (Enter alone leaves.)
scripts-ask-left = Left. Nothing was counted.

## Editing a course

scripts-edit-bundled = The course `{ $course }` is part of kenning. `kenning courses --write { $course } DIR` gives you a copy of it, which you can edit and check.
scripts-edit-no-editor = No editor is known here. Set VISUAL or EDITOR, such as EDITOR=nano.
scripts-edit-unread = `{ $variable }` is `{ $command }`, in which a quote is not closed. Write it anew.
scripts-edit-not-begun = The editor `{ $editor }` could not be run: { $error }. VISUAL or EDITOR names it.
scripts-edit-failed = The editor `{ $editor }` failed ({ $status }).
scripts-edit-none = No question, skill or file of `{ $course }` is called `{ $what }`. `kenning show { $course }` lists its questions.
