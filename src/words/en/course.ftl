### What `course` says.

## Where a question comes from

course-credits-source = Source: { $source }.
course-credits-authors = By { $authors }.
course-credits-license = Licence: { $license }.
# Said of a picture: its source, authors and licence, a sentence each.
course-credits-picture = Picture { $file }: { $said }
