package object

import (
	"strings"
	"sync"
)

// printing holds the containers whose repr is being made, so that one that
// holds itself prints "...". It is shared by all interpreters of the process;
// no two own the same container.
var printing = struct {
	sync.Mutex
	set map[any]struct{}
}{set: map[any]struct{}{}}

// EnterRepr marks v as being printed; false when it already is. After true
// the caller must call LeaveRepr, by defer.
func EnterRepr(v any) bool {
	printing.Lock()
	defer printing.Unlock()
	if _, ok := printing.set[v]; ok {
		return false
	}
	if len(printing.set) > maxNesting {
		panic(New(RecursionError, "maximum recursion depth exceeded while getting the repr of an object"))
	}
	printing.set[v] = struct{}{}
	return true
}

// LeaveRepr takes the mark of EnterRepr away.
func LeaveRepr(v any) {
	printing.Lock()
	delete(printing.set, v)
	printing.Unlock()
}

// plainItem reports that an item's repr runs no script and prints no other
// container.
func plainItem(v any) bool {
	switch v.(type) {
	case int, string, bool, float64, *NoneType, Bytes:
		return true
	}
	return false
}

// reprContainer is the repr of a list, tuple, dict, set, frozenset, range,
// slice, dict view or mapping proxy, as its native type prints it.
func reprContainer(v any) string {
	var b strings.Builder
	switch x := v.(type) {
	case *List:
		reprSequence(&b, v, &x.Items, "[", "]")
	case *Tuple:
		end := ")"
		if len(x.Items) == 1 {
			end = ",)"
		}
		reprSequence(&b, v, &x.Items, "(", end)
	case *Dict:
		reprDict(&b, x)
	case *Set:
		reprSet(&b, x)
	case *DictView:
		reprView(&b, x)
	case *Range, *BigRange:
		return reprRange(v)
	case *SliceValue:
		return "slice(" + Repr(x.Start) + ", " + Repr(x.Stop) + ", " + Repr(x.Step) + ")"
	case *MappingProxy:
		return "mappingproxy(" + Repr(x.Of) + ")"
	}
	return b.String()
}

func reprSequence(b *strings.Builder, v any, items *[]any, open, end string) {
	plain := true
	for _, it := range *items {
		if !plainItem(it) {
			plain = false
			break
		}
	}
	if !plain {
		if !EnterRepr(v) {
			b.WriteString(open + "..." + end[len(end)-1:])
			return
		}
		defer LeaveRepr(v)
	}
	b.WriteString(open)
	for i := 0; i < len(*items); i++ {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(Repr((*items)[i]))
	}
	b.WriteString(end)
}

func reprDict(b *strings.Builder, d *Dict) {
	if d.Len() == 0 {
		b.WriteString("{}")
		return
	}
	if !EnterRepr(d) {
		b.WriteString("{...}")
		return
	}
	defer LeaveRepr(d)
	b.WriteByte('{')
	first := true
	for k, v, i := d.At(0); k != nil; k, v, i = d.At(i) {
		if !first {
			b.WriteString(", ")
		}
		first = false
		b.WriteString(Repr(k))
		b.WriteString(": ")
		b.WriteString(Repr(v))
	}
	b.WriteByte('}')
}

func reprSet(b *strings.Builder, s *Set) {
	name := TypeName(s)
	if s.sub != nil {
		name = s.sub.Name
	}
	if s.Len() == 0 {
		b.WriteString(name + "()")
		return
	}
	if !EnterRepr(s) {
		b.WriteString(name + "(...)")
		return
	}
	defer LeaveRepr(s)
	plain := name == "set"
	if !plain {
		b.WriteString(name + "(")
	}
	b.WriteByte('{')
	for i, k := range s.Items() {
		if i > 0 {
			b.WriteString(", ")
		}
		b.WriteString(Repr(k))
	}
	b.WriteByte('}')
	if !plain {
		b.WriteByte(')')
	}
}

func reprView(b *strings.Builder, v *DictView) {
	if !EnterRepr(v) {
		b.WriteString("...")
		return
	}
	defer LeaveRepr(v)
	b.WriteString(v.Class().Name + "(" + Repr(NewList(ToSlice(v)...)) + ")")
}
