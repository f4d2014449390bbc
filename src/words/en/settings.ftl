### What can be set for a machine, and what is wrong with the settings file.

## What can be set: a word or two

settings-theme = Theme
settings-colours = Colours
settings-ascii = ASCII only
settings-minutes = A sitting lasts
settings-teach = Teaching
settings-reasons = Reasons
settings-keys = Keys
settings-language = Language
settings-mouse = Mouse
settings-motion = Motion
settings-accents = Accents
settings-low-bandwidth = Slow line
settings-post-sitting = After a sitting

## What each does, and its values

settings-about-theme = The colours of the screen. `auto` asks the terminal for its background and takes `dark` or `light`, or else `default`, which can be read on both. Themes of your own lie in the folder `themes` beside the settings file.
settings-about-colours = How many colours the terminal has: `true` (all), `256`, `16` or `none`. `auto` finds it out.
settings-about-ascii = `signs` draws lines, bars and marks in ASCII; `on` does so with all letters, and leaves accents off. `auto` finds out what the terminal has.
settings-about-minutes = How many minutes a sitting lasts where neither the command line nor the course's plan says so; `0`: no limit. With `ask`, it is as your profile says, which asks once.
settings-about-teach = When an example or the idea comes: `first`, before the first question of a skill; `after-miss`; or `auto`, first where a right answer is unlikely. `course`: as each course has it. The plan of a course goes before this.
settings-about-reasons = What stands above a question of why it comes: a sentence (`full`), a few words (`short`) or nothing (`off`). The key for why always tells all.
settings-about-keys = The file with your own keys, as a path from the folder of the settings file. Without it, `keys.toml` in kenning's home counts, if it is there.
settings-about-language = The language of kenning itself: `en` (English) or `es` (Spanish). `auto` asks the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`). Courses keep their own language.
settings-about-mouse = With `on`, a click marks a row or an option, a second one opens or hands it in, a click in the line of keys is that key, and the wheel scrolls. To select text, hold Shift then, as terminals have it. With `off`, the mouse is the terminal's.
settings-about-motion = With `on`, the bar of a skill fills in a third of a second when an answer makes the skill a learned one or brings it further than that; then it stands still, and no key waits for it. With `off`, nothing on the screen moves by itself, nor does it where `low-bandwidth` is on.
settings-about-accents = The letters that the palette offers while you type an answer: those of the `course`, none (`off`), or your own, such as `áéíñ¿`. They are found there by the plain letters that they look like.
settings-about-low-bandwidth = With `on`, few bytes are written, for a slow line: no colours, lines and marks in ASCII, short reasons, no panels at the side and few keys in the last line. What you set yourself stays.
settings-about-post-sitting = A command of your own that is run when a sitting ends in which you answered something, by the shell of the system, with what the sitting held as JSON on its standard input (docs/scripts.md). It gets five seconds. `off`: none. Only the settings file of this machine can name it.

## Where a value comes from

settings-from-default = default
settings-from-file = settings file
settings-from-environment = { $name }
settings-from-command-line = command line
# A value on the screen of settings: a word of the language, and the one that is typed.
settings-value = { $value ->
    [auto] auto
    [ask] ask
    [on] on
    [off] off
    [true] true
    [none] none
    [signs] signs
    [course] course
    [first] first
    [after-miss] after-miss
    [full] full
    [short] short
   *[other] { $value }
}

## What is wrong

# `what` and `help` are clauses that begin small; so is `why` below.
settings-wrong = { $file }, line { $line }, column { $column }: { $what }; { $help }.
settings-manual = see docs/settings.md
settings-more-wrong =
    { $n ->
        [one] One more thing is wrong with it.
       *[other] { $n } more things are wrong with it.
    }
settings-unknown = there is no setting `{ $name }`
settings-no-key = There is no setting `{ $name }`; { $help }.
settings-near = perhaps you mean `{ $name }`
settings-there-are = there are { $names }
settings-used = `{ $used }` is used
settings-no-text = `{ $key }` can't be { $kind }
settings-no-value = `{ $value }` is no value of `{ $key }`, which is one of { $values }
settings-no-minutes = `{ $value }` is no number of minutes from 0 to { $most }, and not `ask`
settings-no-letters = `{ $value }` is neither `course` nor `off`, nor up to { $most } letters that keyboards lack, such as `áéíñ¿`
settings-no-name = `{ $key }` must be a name or a path
settings-no-command = `{ $key }` must be a command on one line
settings-variable-wrong = The environment sets { $name }, and { $why }; `{ $used }` is used.
settings-unreadable = The settings file { $file } could not be read: { $error }. The usual settings are used until it can be.
settings-busy = another kenning is changing it; try it once more
settings-kept = Put that right, and set it again: kenning does not write over a file that it can't read.
# The first line of a new settings file.
settings-first-line = # Settings of kenning. `kenning set` lists them all, and says what each does.
