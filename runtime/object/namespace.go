package object

// Cell is a variable shared between frames, or a global. V is nil while the
// variable is unset; a global is then looked for in Next (the built-ins).
type Cell struct {
	V    any
	Name string
	Next *Cell
	ns   *Dict // the namespace that shows the cell, for globals
}

func (*Cell) Class() *Type { return CellType }

// NewNamespace makes a dict whose str keys are held in cells.
func NewNamespace() *Dict { return &Dict{cells: map[string]*Cell{}} }

// IsNamespace reports whether the dict keeps its values in cells.
func (d *Dict) IsNamespace() bool { return d.cells != nil }

// ToNamespace makes the dict a namespace, keeping its entries; compiled code
// may then hold its cells.
func (d *Dict) ToNamespace() {
	if d.cells != nil {
		return
	}
	d.cells = make(map[string]*Cell, d.live+8)
	for i := range d.entries {
		if s, ok := d.entries[i].key.(string); ok {
			d.cells[s] = &Cell{V: d.entries[i].val, Name: s, ns: d}
			d.entries[i].val = nil
		}
	}
}

// GlobalCell gives the cell of a name in a namespace, making an unset one that
// the dict does not show yet.
func (d *Dict) GlobalCell(name string) *Cell {
	c := d.cells[name]
	if c == nil {
		c = &Cell{Name: name, ns: d}
		d.cells[name] = c
	}
	return c
}

// SetGlobal sets a namespace's cell; a name that was unset appears at the end
// of the dict.
func (c *Cell) SetGlobal(v any) {
	if c.V == nil {
		c.ns.add(strHash(c.Name), c.Name, nil)
	}
	c.V = v
}

// DelGlobal unsets a namespace's cell; false when it was unset.
func (c *Cell) DelGlobal() bool { return c.ns.DelStr(c.Name) }
