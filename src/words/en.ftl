### Every word the program itself says, in English. Grouped by where it appears.

## Names of things
program-name = levers

outcome-now = Within its power now
outcome-slow = Possible, but slow
outcome-symbolic = Symbolic (a signal)
outcome-symbolic-step = A first step
outcome-legislation = Needs a law or a budget vote
outcome-wrong-office = Wrong office

level-federal = Federal
level-board = Independent board
level-state = State
level-territory = Territory
level-local = Local (city or county)

entry-new = Something new
entry-defend = A win to defend

pace-optimistic = optimistic
pace-typical = typical
pace-slow = slow
