package asyncio

import (
	"sort"
	"strings"

	"inloop/runtime/object"
)

// callExceptionHandler is loop.call_exception_handler(context), which a
// script's loop may have redefined.
func (l *EventLoop) callExceptionHandler(ctx *object.Dict) {
	if l.alien != nil || l.Class().Heap || !l.has("call_exception_handler") || l.Attr("call_exception_handler") != nil {
		object.CallMethod(l.object(), "call_exception_handler", ctx)
		return
	}
	l.callHandler(ctx)
}

// has reports that the loop's class has a method of this package's.
func (l *EventLoop) has(method string) bool {
	_, native := l.Class().Lookup(method).(*object.Builtin)
	return native
}

// callHandler is BaseEventLoop.call_exception_handler.
func (l *EventLoop) callHandler(ctx *object.Dict) {
	if l.handler == nil {
		e := object.Catch(func() {
			if l.Class().Heap {
				object.CallMethod(l, "default_exception_handler", ctx)
			} else {
				l.defaultExceptionHandler(ctx)
			}
		})
		switch {
		case e == nil:
		case fatal(e):
			panic(e)
		default:
			l.inHandling(e)
			l.m.log("error", "Exception in default exception handler", e)
		}
		return
	}
	e := object.Catch(func() {
		var in *Context
		for _, key := range []string{"task", "future", "handle"} {
			if thing := ctx.GetStr(key); thing != nil && object.Truth(thing) {
				if get := object.FindAttr(thing, "get_context"); get != nil {
					in, _ = object.Call(get).(*Context)
				}
				break
			}
		}
		if in == nil {
			object.Call(l.handler, l.object(), ctx)
			return
		}
		t := l.m.in.Cur()
		prev := in.enter(t)
		defer in.leave(t, prev)
		object.Call(l.handler, l.object(), ctx)
	})
	switch {
	case e == nil:
		return
	case fatal(e):
		panic(e)
	}
	l.inHandling(e)
	odd := object.NewDict()
	odd.SetStr("message", "Unhandled error in exception handler")
	odd.SetStr("exception", e)
	odd.SetStr("context", ctx)
	if e := object.Catch(func() { object.CallMethod(l, "default_exception_handler", odd) }); e != nil {
		if fatal(e) {
			panic(e)
		}
		l.m.log("error", "Exception in default exception handler while handling an unexpected error in custom exception handler", e)
	}
}

// defaultExceptionHandler is BaseEventLoop.default_exception_handler.
func (l *EventLoop) defaultExceptionHandler(ctx *object.Dict) {
	msg := ctx.GetStr("message")
	if msg == nil || !object.Truth(msg) {
		msg = "Unhandled exception in event loop"
	}
	lines := []string{object.Str(msg)}
	var keys []string
	ctx.Each(func(k, _ any) bool {
		if s, ok := object.AsStr(k); ok && s != "message" && s != "exception" {
			keys = append(keys, s)
		}
		return true
	})
	sort.Strings(keys)
	for _, k := range keys {
		v := ctx.GetStr(k)
		var text string
		switch k {
		case "source_traceback":
			text = "Object created at (most recent call last):\n" + l.m.formatStack(v)
		case "handle_traceback":
			text = "Handle created at (most recent call last):\n" + l.m.formatStack(v)
		default:
			text = object.Repr(v)
		}
		lines = append(lines, k+": "+text)
	}
	exc, _ := ctx.GetStr("exception").(*object.Exception)
	l.m.log("error", strings.Join(lines, "\n"), exc)
}

// log writes to asyncio's logger. A program that has not imported logging gets
// what that would print, on stderr, without the cost of importing it.
func (m *module) log(level, msg string, exc *object.Exception) {
	if logger := m.logger(); logger != nil {
		call := object.GetAttr(logger, level)
		if exc == nil {
			object.Call(call, msg)
			return
		}
		object.CallKw(call, []any{msg, object.NewTuple(exc.Class(), exc, tracebackOf(exc))}, []string{"exc_info"})
		return
	}
	if level == "debug" || level == "info" {
		return
	}
	text := msg + "\n"
	if exc != nil {
		text += strings.TrimSuffix(m.in.FormatException(exc), "\n") + "\n"
	}
	m.writeError(text)
}

// logger is asyncio's logger if the program may have done something to it.
func (m *module) logger() any {
	if mod, _ := m.in.Modules.GetStr("asyncio.base_events").(*object.Module); mod != nil {
		if l := mod.Dict.GetStr("logger"); l != nil {
			return l
		}
	}
	if m.in.Modules.GetStr("logging") == nil {
		return nil
	}
	return m.script("log", "logger")
}

func tracebackOf(e *object.Exception) any {
	if e.TB != nil {
		return e.TB
	}
	return object.None
}

// writeError writes to sys.stderr.
func (m *module) writeError(text string) {
	sys, _ := m.in.Modules.GetStr("sys").(*object.Module)
	if sys == nil {
		return
	}
	if f := sys.Dict.GetStr("stderr"); f != nil && f != object.None {
		object.CallMethod(f, "write", text)
	}
}

// formatStack is what traceback.format_list joined gives of a list of frames.
func (m *module) formatStack(v any) string {
	tb := m.in.ImportModule("traceback", nil, true, 0, object.None)
	return strings.TrimRight(object.StrJoin("", object.CallMethod(tb, "format_list", v)), " \t\n")
}

// debugStackDepth is how many frames debug mode remembers.
const debugStackDepth = 10

// stackSummary is where the script stands, as debug mode remembers it.
func (m *module) stackSummary() any {
	f := m.in.Cur().Frame()
	if f == nil {
		return nil
	}
	l := object.NewList()
	for depth := 0; f != nil && depth < debugStackDepth; f, depth = f.Back(), depth+1 {
		p := f.Place()
		l.Items = append([]any{object.NewTuple(p.File, object.Int(p.Line), p.Func, strings.TrimSpace(m.in.SourceLine(p.File, p.Line)))}, l.Items...)
	}
	return l
}

// lastFrame is file:line of the innermost frame of a stack.
func lastFrame(v any) string {
	l, ok := v.(*object.List)
	if !ok || len(l.Items) == 0 {
		return ""
	}
	at, ok := l.Items[len(l.Items)-1].(*object.Tuple)
	if !ok {
		return ""
	}
	return object.Str(at.Items[0]) + ":" + object.IntRepr(at.Items[1])
}
