package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// Lists that a loop appends to once in every round. They get the room for all
// rounds when the loop begins, where a list that grows is copied each time that it
// has doubled: into memory that was never touched before, which costs more than the
// copy.

// appended lists the variables whose append the body of a loop calls in every round.
func appended(body []syntax.Stmt) (names []string) {
	for _, st := range body {
		switch n := st.(type) {
		case *syntax.Assign, *syntax.AugAssign, *syntax.AnnAssign, *syntax.Pass:
		case *syntax.ExprStmt:
			c, ok := n.Value.(*syntax.Call)
			if !ok {
				continue
			}
			f, ok := c.Func.(*syntax.Attribute)
			if !ok || f.Attr != "append" || len(c.Args) != 1 || len(c.Keywords) > 0 || hasStar(c.Args) {
				continue
			}
			if v, ok := f.Value.(*syntax.Name); ok {
				names = append(names, v.ID)
			}
		default: // it may leave the round before
			return nil
		}
	}
	return names
}

// reserve makes room in the lists that a loop over the iterator in a slot appends to.
func (u *unit) reserve(n *syntax.For, it int) {
	slots := u.host.Slots
	for _, name := range appended(n.Body) {
		r := u.resolve(name)
		var get func() any
		switch r.kind {
		case refSlot:
			get = func() any { return (*slots)[r.slot] }
		case refGlobal:
			cell := u.globalCell(r.name)
			get = func() any { return cell.V }
		default:
			continue
		}
		u.do(call(u.pos(n.Iter), ready(func(...any) (any, error) {
			if l, ok := get().(*object.List); ok {
				l.Reserve((*slots)[it])
			}
			return nil, nil
		})))
	}
}
