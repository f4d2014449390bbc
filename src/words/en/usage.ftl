### What the reader of the command line (clap) says of its own, word by word as it says
### it: here it is what other languages are found by. A `usage-…` that it no longer says
### does nothing.

usage-usage = Usage:
usage-commands = Commands:
usage-arguments = Arguments:
usage-options = Options:
usage-help-long = Print help (see more with '--help')
usage-help-short = Print help (see a summary with '-h')
usage-help-subcommands = Print help for the subcommand(s)
usage-help = Print help
usage-version = Print version
usage-help-command = Print this message or the help of the given subcommand(s)
usage-possible = [possible values:
usage-default = [default:
usage-environment = [env:
usage-more = For more information, try '{ $what }'.
usage-unexpected = unexpected argument '{ $what }' found
usage-unexpected-value = unexpected value '{ $value }' for '{ $what }' found; no more were expected
usage-unknown-command = unrecognized subcommand '{ $what }'
usage-value-missing = a value is required for '{ $what }' but none was supplied
usage-wrong-value = invalid value '{ $value }' for '{ $what }'
usage-missing = the following required arguments were not provided:
usage-twice = the argument '{ $what }' cannot be used multiple times
usage-not-with = the argument '{ $what }' cannot be used with '{ $other }'
usage-not-with-these = the argument '{ $what }' cannot be used with:
usage-command-missing = '{ $what }' requires a subcommand but one was not provided
usage-tip = {"  "}tip:
usage-as-value = to pass '{ $what }' as a value, use '{ $how }'
usage-similar-argument = a similar argument exists: '{ $what }'
usage-similar-command = a similar subcommand exists: '{ $what }'
usage-similar-value = a similar value exists: '{ $what }'
usage-similar-arguments = some similar arguments exist:
usage-similar-commands = some similar subcommands exist:
usage-similar-values = some similar values exist:
usage-some-options = [OPTIONS]
usage-some-command = [COMMAND]
usage-possible-list = Possible values:
usage-subcommands = [subcommands:
usage-values = error: { $value } values required for '{ $what }'
usage-given-one = {" "}but { $value } was provided
usage-given-many = {" "}but { $value } were provided
