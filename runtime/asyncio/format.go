package asyncio

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// How callbacks, futures and coroutines look in messages.

// callbackSource is format_helpers._format_callback_source: the call, and
// where the function is defined.
func (m *module) callbackSource(fn any, args []any, debug bool) string {
	s := m.formatCallback(fn, args, nil, "", debug)
	if file, line, ok := functionSource(fn); ok {
		s += " at " + file + ":" + object.IntRepr(line)
	}
	return s
}

// functionSource finds the file and line of a function.
func functionSource(fn any) (file string, line int, ok bool) {
	for {
		if w := object.FindAttr(fn, "__wrapped__"); w != nil {
			if _, isType := fn.(*object.Type); !isType {
				fn = w
				continue
			}
		}
		break
	}
	switch f := fn.(type) {
	case *machine.Function:
		return f.Code.File, f.Code.Line, true
	case *object.BoundMethod:
		return functionSource(f.Fn)
	}
	switch object.TypeOf(fn).Name {
	case "partial", "partialmethod":
		if inner := object.FindAttr(fn, "func"); inner != nil {
			return functionSource(inner)
		}
	}
	return "", 0, false
}

func (m *module) formatCallback(fn any, args []any, kw *object.Dict, suffix string, debug bool) string {
	if object.TypeOf(fn).Name == "partial" {
		if inner := object.FindAttr(fn, "func"); inner != nil {
			suffix = m.formatArgs(args, kw, debug) + suffix
			pkw, _ := object.GetAttr(fn, "keywords").(*object.Dict)
			return m.formatCallback(inner, object.ToSlice(object.GetAttr(fn, "args")), pkw, suffix, debug)
		}
	}
	var name string
	if q := object.FindAttr(fn, "__qualname__"); q != nil && object.Truth(q) {
		name = object.Str(q)
	} else if n := object.FindAttr(fn, "__name__"); n != nil && object.Truth(n) {
		name = object.Str(n)
	} else {
		name = object.Repr(fn)
	}
	return name + m.formatArgs(args, kw, debug) + suffix
}

// formatArgs shows arguments in debug mode; otherwise only that there are
// parentheses, for they may be long or secret.
func (m *module) formatArgs(args []any, kw *object.Dict, debug bool) string {
	if !debug {
		return "()"
	}
	var items []string
	for _, a := range args {
		items = append(items, m.shortRepr(a))
	}
	if kw != nil {
		kw.Each(func(k, v any) bool {
			items = append(items, object.Str(k)+"="+m.shortRepr(v))
			return true
		})
	}
	return "(" + strings.Join(items, ", ") + ")"
}

// shortRepr is repr with long texts cut in the middle, as reprlib does.
func (m *module) shortRepr(v any) string {
	if lib := m.in.Modules.GetStr("reprlib"); lib != nil {
		return object.Str(object.CallMethod(lib, "repr", v))
	}
	return shorten(object.Repr(v), 30)
}

func shorten(s string, max int) string {
	if len(s) <= max {
		return s
	}
	i := (max - 3) / 2
	j := max - 3 - i
	return s[:i] + "..." + s[len(s)-j:]
}

// infoOf lists what the repr of a future says.
func (f *Future) info() []string {
	info := []string{strings.ToLower(f.state.String())}
	if f.state == finished {
		if x, ok := f.value.(*failure); ok {
			info = append(info, "exception="+object.Repr(x.exc))
		} else {
			info = append(info, "result="+f.loop.m.resultRepr(f.value))
		}
	}
	if cbs := f.callbacks(); len(cbs) > 0 {
		info = append(info, f.callbackInfo(cbs))
	}
	if f.rare != nil && f.rare.source != nil {
		if at := lastFrame(f.rare.source); at != "" {
			info = append(info, "created at "+at)
		}
	}
	return info
}

// resultRepr is reprlib.repr.
func (m *module) resultRepr(v any) string {
	switch v.(type) {
	case int, bool, float64, *object.NoneType:
		return object.Repr(v)
	}
	lib := m.in.ImportModule("reprlib", nil, true, 0, object.None)
	return object.Str(object.CallMethod(lib, "repr", v))
}

func (f *Future) callbackInfo(cbs []doneCallback) string {
	show := func(c doneCallback) string {
		fn, _ := c.pair(f)
		return f.loop.m.callbackSource(fn, nil, false)
	}
	switch len(cbs) {
	case 1:
		return "cb=[" + show(cbs[0]) + "]"
	case 2:
		return "cb=[" + show(cbs[0]) + ", " + show(cbs[1]) + "]"
	}
	return "cb=[" + show(cbs[0]) + ", <" + object.IntRepr(len(cbs)-2) + " more>, " + show(cbs[len(cbs)-1]) + "]"
}

// repr is the text of a future that is no task.
func (f *Future) repr() string {
	if f.loop == nil {
		return "<" + object.TypeOf(f.self()).Name + " pending>"
	}
	self := f.self()
	if !object.EnterRepr(self) {
		return "..."
	}
	defer object.LeaveRepr(self)
	return "<" + object.TypeOf(self).Name + " " + strings.Join(f.info(), " ") + ">"
}

// repr is the text of a task.
func (t *Task) repr() string {
	if t.loop == nil {
		return "<Task pending>"
	}
	if t.rare != nil && t.rare.text != "" {
		return t.rare.text
	}
	if !object.EnterRepr(t) {
		return "..."
	}
	defer object.LeaveRepr(t)
	return "<" + object.TypeOf(t).Name + " " + strings.Join(t.infoTask(), " ") + ">"
}

func (t *Task) infoTask() []string {
	info := t.info()
	if t.cancels > 0 && !t.done() {
		info[0] = "cancelling"
	}
	var name any = t.name()
	if t.Class().Heap {
		name = object.CallMethod(t, "get_name")
	}
	info = append(info[:1], append([]string{"name=" + object.Repr(name)}, info[1:]...)...)
	rest := info[2:]
	head := info[:2:2]
	if coro := t.coroutine(); coro != object.None {
		head = append(head, "coro=<"+t.loop.m.formatCoroutine(coro)+">")
	}
	if t.waiter != nil {
		head = append(head, "wait_for="+object.Repr(t.waiter.self()))
	} else if t.rare != nil && t.rare.waiter != nil {
		head = append(head, "wait_for="+object.Repr(t.rare.waiter))
	}
	return append(head, rest...)
}

// formatCoroutine is coroutines._format_coroutine.
func (m *module) formatCoroutine(coro any) string {
	name := ""
	if q := object.FindAttr(coro, "__qualname__"); q != nil && object.Truth(q) {
		name = object.Str(q)
	} else if n := object.FindAttr(coro, "__name__"); n != nil && object.Truth(n) {
		name = object.Str(n)
	} else {
		name = "<" + object.TypeOf(coro).Name + " without __name__>"
	}
	name += "()"
	running := false
	for _, attr := range []string{"cr_running", "gi_running"} {
		if v := object.FindAttr(coro, attr); v != nil {
			running = object.Truth(v)
			break
		}
	}
	g, ok := coro.(*machine.Generator)
	if !ok {
		if running {
			return name + " running"
		}
		return name
	}
	file, first, line, ok := g.Position()
	if !ok {
		if running {
			return name + " running"
		}
		return name
	}
	if line > 0 {
		return name + " running at " + file + ":" + object.IntRepr(line)
	}
	return name + " done, defined at " + file + ":" + object.IntRepr(first)
}
