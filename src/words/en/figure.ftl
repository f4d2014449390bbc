# What is wrong with a figure, and what is told of one where nothing is drawn.

figure-empty = the figure shows nothing: give it `plot`, `points`, `bars`, `line`, `box` or `file`
figure-mixed = a figure is a plot with points, or bars, or a number line, or a box plot, or a picture; write a second figure for the other
figure-many = the figure has more than { $most } entries
figure-figures = there are more than { $most } figures
figure-number = `{ $text }` in the figure is no number, or one beyond a billion
figure-plot = `{ $text }` is no function of x
figure-bar-negative = the bar `{ $name }` has a length below 0
figure-line = `{ $text }` is no part of the number line
figure-box = `{ $text }` must be five numbers, each at least as large as the one before: least, lower quartile, median, upper quartile, greatest
figure-range = `{ $axis }` must be a range such as `"-5..5"`, but this is `{ $text }`
figure-out-of-view = nothing of the figure is in view: no point and no part of a curve lies within its axes
figure-picture-path = `{ $file }` is no name of a file within the course's directory
figure-picture-format = `{ $file }` is no picture by its name: it must end in .png, .jpg, .jpeg, .svg, .gif or .webp
figure-picture-bytes = `{ $file }` is not the picture that its name says: its bytes are others
figure-picture-active = `{ $file }` does more than show: there is `{ $what }` in it, and a browser would follow or run it

figure-told-curve = The curve goes through { $points }.
figure-told-curves = Curve { $n } goes through { $points }.
figure-told-points = There are points at { $points }.
figure-told-bars = The bars are: { $bars }.
figure-told-box = The least is { $least }, the lower quartile { $low }, the median { $middle }, the upper quartile { $high }, the greatest { $most }.
figure-told-with = { $at } (included)
figure-told-without = { $at } (not included)
figure-told-point = The number { $at } is marked.
figure-told-between = All numbers from { $from } to { $to } are marked.
figure-told-right = All numbers from { $from } upwards are marked.
figure-told-left = All numbers up to { $to } are marked.
figure-told-all = The whole line is marked.
