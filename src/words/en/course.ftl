### What `course` says.

## Where a question comes from

course-credits-source = Source: { $source }.
course-credits-authors = By { $authors }.
course-credits-license = Licence: { $license }.
# Said of a picture: its source, authors and licence, a sentence each.
course-credits-picture = Picture { $file }: { $said }

## Resources

# What a resource is, in a few words, within a sentence. `$kind` is the word of course files.
course-resource-kind =
    { $kind ->
        [lesson] a lesson
        [video] a video
        [article] an article
        [chapter] a chapter of a book
        [man-page] a page of the manual
       *[exercise] an exercise
    }
course-resource-minutes =
    { $kind ->
        [lesson] a { $n }-minute lesson
        [video] a { $n }-minute video
        [article] a { $n }-minute article
        [chapter] a chapter of a book, { $n } min
        [man-page] a page of the manual, { $n } min
       *[exercise] a { $n }-minute exercise
    }
