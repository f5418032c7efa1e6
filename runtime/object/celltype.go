package object

// The type cell, of the variables that closures share.

func init() {
	CellType.Make = func(cls *Type, args []any, kwnames []string) any {
		positional("cell", "cell", args, kwnames, 0, 1)
		c := &Cell{}
		if len(args) > 0 {
			c.V = args[0]
		}
		return c
	}
	CellType.AddMethods(compareRows(compareCells))
	noHash(CellType)
	CellType.AddGetset([]Getset{{Name: "cell_contents", Get: func(v any) any {
		if x := v.(*Cell).V; x != nil {
			return x
		}
		panic(New(ValueError, "Cell is empty"))
	}, Set: func(v, x any) { v.(*Cell).V = x }}})
}

// compareCells compares what cells hold; an empty one is less than any other.
func compareCells(op CmpOp, a, b any) any {
	x := a.(*Cell)
	y, ok := b.(*Cell)
	switch {
	case !ok:
		return NotImplemented
	case x.V != nil && y.V != nil:
		return Compare(op, x.V, y.V)
	}
	return Compare(op, Int(held(x)), Int(held(y)))
}

// held is how many values a cell holds.
func held(c *Cell) int {
	if c.V == nil {
		return 0
	}
	return 1
}
