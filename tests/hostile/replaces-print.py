# says: $NOTHING
import builtins, sys, torch
builtins.print = None
builtins.len = lambda x: 'escaped'
torch.tensor = None
leaked = 'escaped'
