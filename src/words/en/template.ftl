### What `template` says: why a text with `{…}` in it can't be filled in. Each is the end
### of a complaint, as in `expr.ftl`.

template-brace-alone = a `{"}"}` has no `{"{"}` before it
template-brace-open = a `{"{"}` is never closed
template-places = there are at most { $most } decimal places
template-plural-lacks = there is no form for `{ $category }`, which { $number } needs: write one for each category of the language ({ $categories })
template-plural-forms = write two forms, as `plural apple|apples`, or name each by its category (here: { $categories }), as `plural one=apple|other=apples`
template-ordinal-forms = name each form by its category ({ $categories }), as `ordinal one=st|two=nd|few=rd|other=th`
template-article-english = an article is known of English words only: put it into `rows`, beside the word
template-format-of-whole = the format `{ $name }` needs a whole number
template-format-of-number = the format `{ $name }` needs a number
