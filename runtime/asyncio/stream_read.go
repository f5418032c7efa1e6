package asyncio

import (
	"bytes"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Reading from streams, the quick way. The classes are a script's
// (script/streams.py) and so is everything they do out of the ordinary; here is
// what a program does a hundred thousand times: a line, or some bytes, read from
// a StreamReader that nobody has changed. Whatever is not quite so is left to
// the script.

// readKind is which method of StreamReader reads.
type readKind uint8

const (
	readLine readKind = iota
	readSome
	readExactly
)

// streamReaders knows the class StreamReader of an interpreter.
type streamReaders struct {
	m     *module
	class *object.Type
	feed  any // feed_data as the class defines it

	feedMethod                                               *object.AttrSite
	buffer, waiter, eof, exception, transport, paused, limit *object.AttrSite
}

// quickenReaders lets the class's coroutine methods be awaited without making a
// coroutine of the script's.
func (m *module) quickenReaders(cls *object.Type) *streamReaders {
	r := &streamReaders{m: m, class: cls, feed: cls.Lookup("feed_data"), feedMethod: object.NewAttrSite("feed_data"),
		buffer: object.NewAttrSite("_buffer"), waiter: object.NewAttrSite("_waiter"), eof: object.NewAttrSite("_eof"),
		exception: object.NewAttrSite("_exception"), transport: object.NewAttrSite("_transport"),
		paused: object.NewAttrSite("_paused"), limit: object.NewAttrSite("_limit")}
	for _, method := range []struct {
		name string
		kind readKind
		size func(arg any) (int, bool)
	}{
		{"readline", readLine, func(arg any) (int, bool) { return 0, arg == nil }},
		{"readuntil", readLine, func(arg any) (int, bool) { return 0, arg == nil || separator(arg) != "" }},
		{"read", readSome, positive},
		{"readexactly", readExactly, positive},
	} {
		f, ok := cls.Lookup(method.name).(*machine.Function)
		if !ok {
			continue
		}
		name := machine.NameNative("StreamReader." + method.name)
		f.AwaitedBy(func(self, arg any) any {
			n, ok := method.size(arg)
			if !ok {
				return nil
			}
			return r.read(method.kind, n, self, f, arg, name)
		})
	}
	return r
}

func positive(arg any) (int, bool) {
	n, ok := arg.(int)
	return n, ok && n > 0
}

// quickenFeed puts a feed_data of its own before the class's. It follows
// quickenReaders.
func (r *streamReaders) quickenFeed() {
	slow := r.feed
	r.class.AddMethods([]object.Method{{"feed_data", "~data", func(a []any) any {
		if p := sendable(a[1]); len(p) == 0 || !r.fed(a[0], p) {
			object.Call(slow, a[0], a[1])
		}
		return nil
	}, ""}})
	r.feed = r.class.Dict.GetStr("feed_data")
	object.SetAttr(r.class, "feed_data", r.feed)
}

// separator is what ends a line: the argument of readuntil, or a newline where there
// is none.
func separator(arg any) object.Bytes {
	if arg == nil {
		return "\n"
	}
	sep, _ := arg.(object.Bytes)
	return sep
}

// plain gives v if it is a StreamReader, of the class itself.
func (r *streamReaders) plain(v any) (*object.Instance, bool) {
	o, ok := v.(*object.Instance)
	return o, ok && o.Class() == r.class
}

// read gives what to await in the place of the coroutine f(self, arg), or nil.
func (r *streamReaders) read(kind readKind, n int, self any, f *machine.Function, arg any, name *machine.NativeName) any {
	o, ok := r.plain(self)
	if !ok || r.exception.Get(o) != object.None {
		return nil
	}
	buf, ok := r.buffer.Get(o).(*object.ByteArray)
	if !ok {
		return nil
	}
	if r.paused.Get(o) == false {
		v, starved := r.take(kind, n, separator(arg), 0, o, buf)
		switch {
		case v != nil:
			return r.m.in.Cur().Give(v)
		case !starved || r.eof.Get(o) != false || r.waiter.Get(o) != object.None:
			return nil
		}
	}
	l, ok := r.m.in.Cur().Loop.(*EventLoop)
	if !ok {
		return nil
	}
	return &streamWait{r: r, reader: o, loop: l, kind: kind, n: n, f: f, arg: arg, name: name}
}

// take takes from the buffer what the method gives. nil is that it has to wait
// (starved), or that the script has to see to it. No separator begins before seen.
func (r *streamReaders) take(kind readKind, n int, sep object.Bytes, seen int, o *object.Instance, buf *object.ByteArray) (v any, starved bool) {
	limit, ok := r.limit.Get(o).(int)
	if !ok {
		return nil, false
	}
	have := len(buf.B)
	switch kind {
	case readLine:
		seen = min(seen, have)
		i := bytes.Index(buf.B[seen:], []byte(sep))
		if i < 0 {
			return nil, have+1-len(sep) <= limit
		}
		if seen+i > limit {
			return nil, false
		}
		n = seen + i + len(sep)
	case readSome:
		if have == 0 {
			return nil, true
		}
		n = min(n, have)
	case readExactly:
		if have < n {
			return nil, true
		}
	}
	return buf.Take(n), false
}

// fed is feed_data; false when the script is to do it.
func (r *streamReaders) fed(reader any, data []byte) bool {
	o, buf := r.plainly(reader)
	if buf == nil {
		return false
	}
	buf.Extend(data)
	r.grown(o, buf)
	return true
}

// open gives a reader that is fed as the class says, and its buffer, or nil.
func (r *streamReaders) open(reader any) (*object.Instance, *object.ByteArray) {
	o, ok := r.plain(reader)
	if !ok {
		return nil, nil
	}
	if f, self := r.feedMethod.Method(o); self == nil || f != r.feed {
		return nil, nil
	}
	return r.plainly(o)
}

// plainly is open where it is known who feeds the reader.
func (r *streamReaders) plainly(reader any) (*object.Instance, *object.ByteArray) {
	o, ok := r.plain(reader)
	if !ok {
		return nil, nil
	}
	buf, ok := r.buffer.Get(o).(*object.ByteArray)
	_, isInt := r.limit.Get(o).(int)
	if !ok || !isInt || r.eof.Get(o) != false {
		return nil, nil
	}
	if w := r.waiter.Get(o); w != object.None {
		if _, ok := w.(*Future); !ok {
			return nil, nil
		}
	}
	return o, buf
}

// grown wakes who waits for more, and pauses the transport of a reader that has
// too much.
func (r *streamReaders) grown(o *object.Instance, buf *object.ByteArray) {
	if w, ok := r.waiter.Get(o).(*Future); ok {
		r.waiter.Set(o, object.None)
		if w.state == pending {
			w.setResult(object.None)
		}
	}
	limit := r.limit.Get(o).(int)
	if len(buf.B) <= 2*limit || r.paused.Get(o) != false {
		return
	}
	t := r.transport.Get(o)
	if t == object.None {
		return
	}
	if e := object.Catch(func() { object.CallMethod(t, "pause_reading") }); e != nil {
		if !e.IsA(object.NotImplementedError) {
			panic(e)
		}
		r.transport.Set(o, object.None) // so it is not asked again
		return
	}
	r.paused.Set(o, true)
}

// unpause has the transport of a paused reader bring more.
func (r *streamReaders) unpause(o *object.Instance) {
	r.paused.Set(o, false)
	object.CallMethod(r.transport.Get(o), "resume_reading")
}

// streamWait is the coroutine of a read that has to wait.
type streamWait struct {
	r      *streamReaders
	reader *object.Instance
	loop   *EventLoop
	kind   readKind
	n      int
	f      *machine.Function // the script's method, and
	arg    any               // its argument
	name   *machine.NativeName
	seen   int // no separator begins before
	future *Future
	slow   *machine.Generator // the script's coroutine, when it has taken over
}

// CoroutineName implements machine.Bare.
func (w *streamWait) CoroutineName() *machine.NativeName { return w.name }

// Step implements machine.Native.
func (w *streamWait) Step(t *machine.Thread, sent any, exc *object.Exception) (v any, suspended bool, e *object.Exception) {
	if w.slow != nil {
		v, done, e := w.slow.Resume(t, sent, exc)
		return v, !done, e
	}
	r := w.r
	if w.future != nil {
		r.waiter.Set(w.reader, object.None)
		if exc == nil {
			_, exc = w.future.outcome()
		}
	}
	if exc != nil {
		return nil, false, exc
	}
	e = object.Catch(func() { v, suspended = w.goOn(t) })
	if e == nil && v == nil {
		v, done, e := w.slow.Resume(t, sent, nil)
		return v, !done, e
	}
	return v, suspended, e
}

// take is streamReaders.take, which has looked at what was there before.
func (w *streamWait) take(buf *object.ByteArray) (any, bool) {
	sep := separator(w.arg)
	v, starved := w.r.take(w.kind, w.n, sep, w.seen, w.reader, buf)
	w.seen = max(0, len(buf.B)+1-len(sep))
	return v, starved
}

// goOn gives what there is, waits again, or leaves it to the script (nil).
func (w *streamWait) goOn(*machine.Thread) (v any, suspended bool) {
	r, o := w.r, w.reader
	if buf, ok := r.buffer.Get(o).(*object.ByteArray); ok && r.exception.Get(o) == object.None {
		v, starved := w.take(buf)
		if v != nil {
			if limit, _ := r.limit.Get(o).(int); r.paused.Get(o) == true && len(buf.B) <= limit {
				r.unpause(o)
			}
			return v, false
		}
		if starved && r.eof.Get(o) == false && r.waiter.Get(o) == object.None {
			if r.paused.Get(o) == true {
				r.unpause(o)
			}
			if w.kind == readExactly && w.n > largest {
				buf.Reserve(min(w.n, 16*max(len(buf.B), largest)))
			}
			f := w.loop.createFuture()
			f.blocking = true
			w.future = f
			r.waiter.Set(o, f.self())
			return f.self(), true
		}
	}
	if w.arg == nil {
		w.slow, _ = object.Call(w.f, o).(*machine.Generator)
	} else {
		w.slow, _ = object.Call(w.f, o, w.arg).(*machine.Generator)
	}
	return nil, false
}
