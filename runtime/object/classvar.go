package object

import (
	"math/big"
	"strings"
)

// Class attributes that programs assign again and again: counters, registries, settings.
// What has been found in a class holds until it changes, and that is told to all
// that derive from it. A number in the place of a number changes nothing but itself: from
// the second assignment on the attribute is in a cell, which sites refer to, and
// another assignment sets that.

// assign sets an attribute of the class that is plain, and stays so; it does nothing and
// reports false of others.
func (t *Type) assign(name string, v any) bool {
	if !t.Heap || !isPlainValue(v) || strings.HasPrefix(name, "__") {
		return false
	}
	c := t.changing[name]
	if c == nil {
		if !isPlainValue(t.Dict.GetStr(name)) {
			return false
		}
		cells := t.changing
		t.Changed()
		if cells == nil {
			cells = map[string]*Cell{}
		}
		c = &Cell{Name: name}
		cells[name], t.changing = c, cells
	}
	t.Dict.SetStr(name, v)
	c.V = v
	t.uncache(name)
	return true
}

// isPlainValue reports a value that is no descriptor, and of no class of the script's.
func isPlainValue(v any) bool {
	switch v.(type) {
	case int, string, float64, bool, *NoneType, *big.Int:
		return true
	case *List, *Dict, *Tuple, *Set:
		return !TypeOf(v).Heap
	}
	return false
}

// uncache forgets what was found under a name in the class and those that derive from it.
func (t *Type) uncache(name string) {
	delete(t.cache, name)
	for _, w := range t.children {
		if c := w.Value(); c != nil {
			c.uncache(name)
		}
	}
}

// cellOf is the cell of an attribute that is found in a class, or nil.
func (t *Type) cellOf(name string) *Cell {
	for _, b := range t.MRO {
		if c := b.changing[name]; c != nil {
			return c
		}
		if b.Dict.GetStr(name) != nil {
			return nil
		}
	}
	return nil
}
