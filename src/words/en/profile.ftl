### What `profile` says: the place of all data, and the names of profiles.

profile-no-home = kenning found no directory for its data, as no home directory is set; name one with --home DIR or KENNING_HOME.
profile-bad-name =
    “{ $name }” cannot be a profile's name: { $why ->
        [empty] it is empty
        [too-long] it is too long
        [character] it has a character that is not allowed
        [start] it begins with something else than a letter or digit
        [end] it ends with a space
       *[device] some systems keep it for a device
    }. Use up to 64 letters, digits, “-”, “_” and spaces, beginning with a letter or digit.
profile-exists = There is already a profile “{ $name }”; choose another name, or use that one with --profile.
profile-missing = There is no profile “{ $name }”; create it first, or choose one of those that exist.
profile-is-current = Profile “{ $name }” is the current one and was not removed; switch to another profile first.
