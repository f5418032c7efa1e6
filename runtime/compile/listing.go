package compile

import (
	"fmt"
	"strings"
)

var opNames = [...]string{"run", "await", "yield", "yield from", "raise", "reraise"}

// Listing shows a code's instructions with the programs of expr's VM in them.
func Listing(c *Code) string {
	c.Ensure()
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %d slots", c.Qualname, c.NSlots)
	for i, n := range c.SlotNames {
		if n != "" {
			fmt.Fprintf(&b, ", %d %s", i, n)
		}
	}
	b.WriteByte('\n')
	for i, in := range c.Instrs {
		line := ""
		if in.Pos > 0 {
			line = fmt.Sprintf("  line %d", c.Pos[in.Pos].Line)
		}
		switch in.Op {
		case OpRun:
			fmt.Fprintf(&b, "%4d run from %d\n", i, in.To)
			if i > 0 {
				continue
			}
			for _, l := range strings.Split(strings.TrimRight(in.Prog.Disassemble(), "\n"), "\n") {
				b.WriteString("       " + l + "\n")
			}
		default:
			fmt.Fprintf(&b, "%4d %s slot %d%s\n", i, opNames[in.Op], in.A, line)
		}
	}
	return b.String()
}
