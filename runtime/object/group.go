package object

// NewGroup makes an exception group; ExceptionGroup when all are Exceptions.
func NewGroup(msg string, excs []*Exception) *Exception {
	t := ExceptionGroup
	items := make([]any, len(excs))
	for i, e := range excs {
		items[i] = e
		if !e.IsA(ExceptionType) {
			t = BaseExceptionGroup
		}
	}
	g := NewArgs(t, msg, NewList(items...))
	g.group = &excs
	return g
}

// Derive makes a group like g of other exceptions by asking g's derive method,
// with traceback, cause, context and notes copied.
func (g *Exception) Derive(excs []*Exception) *Exception {
	items := make([]any, len(excs))
	for i, e := range excs {
		items[i] = e
	}
	r := CallMethod(g, "derive", NewList(items...))
	n, ok := r.(*Exception)
	if !ok || !n.IsA(BaseExceptionGroup) {
		panic(New(TypeError, "derive must return an instance of BaseExceptionGroup"))
	}
	n.TB, n.Cause, n.Context, n.Suppress = g.TB, g.Cause, g.Context, true
	if notes := g.Attr("__notes__"); notes != nil {
		if l, ok := notes.(*List); ok {
			n.SetAttr("__notes__", NewList(append([]any(nil), l.Items...)...))
		}
	}
	return n
}

// SplitGroup divides an exception by a condition on the leaves (and on whole
// groups); each part is nil when empty.
func SplitGroup(e *Exception, cond func(*Exception) bool) (match, rest *Exception) {
	enterNested("in exceptiongroup_split_recursive")
	defer leaveNested()
	if cond(e) {
		return e, nil
	}
	if !e.IsA(BaseExceptionGroup) {
		return nil, e
	}
	var ms, rs []*Exception
	for _, x := range e.Group() {
		m, r := SplitGroup(x, cond)
		if m != nil {
			ms = append(ms, m)
		}
		if r != nil {
			rs = append(rs, r)
		}
	}
	if len(ms) > 0 {
		match = e.Derive(ms)
	}
	if len(rs) > 0 {
		rest = e.Derive(rs)
	}
	return match, rest
}

// leaves lists the exceptions that are no groups.
func leaves(e *Exception, out map[*Exception]bool) map[*Exception]bool {
	if !e.IsA(BaseExceptionGroup) {
		out[e] = true
		return out
	}
	for _, x := range e.Group() {
		leaves(x, out)
	}
	return out
}

// SameOrigin reports that e is a part of the group orig raised again, and not
// another exception: it has the same traceback, cause and context.
func SameOrigin(e, orig *Exception) bool {
	return e.TB == orig.TB && e.Cause == orig.Cause && e.Context == orig.Context
}

// Regroup gives orig reduced to the leaves of the parts.
func Regroup(orig *Exception, parts []*Exception) *Exception {
	keep := map[*Exception]bool{}
	for _, p := range parts {
		leaves(p, keep)
	}
	if !orig.IsA(BaseExceptionGroup) {
		if keep[orig] {
			return orig
		}
		return parts[0]
	}
	m, _ := SplitGroup(orig, func(e *Exception) bool { return !e.IsA(BaseExceptionGroup) && keep[e] })
	return m
}
