### What `shell` says: why a line can't be read as a command, or a synopsis as one. `$place`
### is the character at which that shows, counted from 1.

shell-empty = Type a command first.
shell-longest = This has more than { $most } characters. Write it shorter.
shell-deep = There are too many brackets within one another here. Write it with fewer.
shell-open = The { $open } at character { $place } is still open: a { $close } that closes it is missing.
shell-backslash = The \ at the end stands before nothing. Take it out, or write what follows it.
shell-open-pair = The { $open } is still open: the { $close } that closes it is missing.
shell-open-brace = The {"{"} is still open: a {"}"} closes it only behind a ; as in {"{"} date; {"}"}
shell-starts = The shell refuses this: before { $sign }, a command is missing.
shell-goes-on = After { $sign } the shell waits for one more command.
shell-nowhere = The shell refuses this: behind the arrow, the name of a file is missing.
shell-no-word = The shell refuses this: behind the arrow, a word is missing.
shell-nothing-open = The shell refuses this: nothing is open that this ) could close.
shell-unexpected = The shell refuses this: { $sign } can't stand where it does.
shell-unexpected-arrow = The shell refuses this: the arrow can't stand where it does.
shell-two-signs = The shell refuses this: between { $first } and { $second }, a command is missing.
shell-synopsis-empty = there is nothing between two commas, or at an end
shell-synopsis-order = “{ $text }” stands behind an operand: options come first
shell-synopsis-spelling = “{ $text }” is no option: write -a, --all, -n=N or --lines=N
shell-synopsis-twice = “{ $text }” is there twice
shell-synopsis-operand = “{ $text }” is no operand: write FILE, TEXT, MODE, COMMAND or WORDS
