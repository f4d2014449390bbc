### What `template` says: why a text with `{…}` in it can't be filled in. Each is the end
### of a complaint, as in `expr.ftl`.

template-brace-alone = a `{"}"}` has no `{"{"}` before it
template-brace-open = a `{"{"}` is never closed
template-places = there are at most { $most } decimal places
template-format-of-number = the format `{ $name }` needs a number
