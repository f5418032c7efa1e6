package object

// extend is l.extend(v).
func (l *List) extend(v any) {
	switch x := v.(type) {
	case *List:
		if x.ext == nil {
			l.Items = append(l.Items, x.Items...)
			return
		}
	case *Tuple:
		l.Items = append(l.Items, x.Items...)
		return
	}
	it := Iter(v)
	for x := it.Next(); x != nil; x = it.Next() {
		l.Items = append(l.Items, x)
	}
}
