# says: $EXIT
import sys
sys.exit(3)
