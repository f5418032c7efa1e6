package asyncio

import (
	"math"

	"inloop/runtime/loop"
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

var sleepName = machine.NameNative("sleep")

// A yielder is the coroutine sleep(0): a bare yield.
type yielder struct {
	result  any
	yielded bool
}

// Step implements machine.Native.
func (y *yielder) Step(_ *machine.Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	switch {
	case exc != nil:
		return nil, false, exc
	case !y.yielded:
		y.yielded = true
		return object.None, true, nil
	}
	return y.result, false, nil
}

// A sleeper is the coroutine sleep(delay), with the future it waits for and the
// timer that sets it.
type sleeper struct {
	delay  any
	future Future
	timer  loop.Timer
	rare   *uncommonSleep
}

// uncommonSleep is what few sleepers have.
type uncommonSleep struct {
	result any
	handle any // the timer of a loop that has its own call_later
}

// result is what the sleeper gives.
func (s *sleeper) result() any {
	if s.rare != nil && s.rare.result != nil {
		return s.rare.result
	}
	return object.None
}

// CoroutineName implements machine.Bare.
func (*yielder) CoroutineName() *machine.NativeName { return sleepName }
func (*sleeper) CoroutineName() *machine.NativeName { return sleepName }

// asleep reports that it has begun.
func (s *sleeper) asleep() bool { return s.future.loop != nil || s.future.state != pending }

// Step implements machine.Native.
func (s *sleeper) Step(t *machine.Thread, _ any, exc *object.Exception) (any, bool, *object.Exception) {
	if s.asleep() {
		if s.rare != nil && s.rare.handle != nil {
			object.Catch(func() { object.CallMethod(s.rare.handle, "cancel") })
		} else if s.future.loop != nil {
			s.timer.Cancel()
		}
		if exc != nil {
			return nil, false, exc
		}
		v, e := s.future.outcome()
		return v, false, e
	}
	if exc != nil {
		return nil, false, exc
	}
	l, ok := t.Loop.(*EventLoop)
	if d, isFloat := s.delay.(float64); ok && isFloat && d > 0 && !l.Class().Heap && !l.debug && !l.l.IsClosed() {
		s.begin(l)
		l.l.Arm(&s.timer, roundTime(l.l.Time()+d), (*alarm)(s))
		return &s.future, true, nil
	}
	var v any
	e := object.Catch(func() { v = s.slowly() })
	return v, e == nil, e
}

// begin prepares the future that the sleeper waits for.
func (s *sleeper) begin(l *EventLoop) {
	s.future.setup(l, l.m.futureT)
	s.future.blocking = true
}

// slowly is the first step where the delay or the loop are not of the usual
// kind; it gives what the coroutine yields.
func (s *sleeper) slowly() any {
	if object.Truth(object.Compare(object.CmpLe, s.delay, object.Int(0))) {
		s.future.state, s.future.value = finished, s.result()
		return object.None
	}
	delay := object.ToFloat(s.delay)
	if math.IsNaN(delay) {
		panic(object.New(object.ValueError, "Invalid delay: NaN (not a number)"))
	}
	m := moduleOf(nil)
	l := m.loopOf(m.mustRun())
	if l.alien == nil && !l.Class().Heap && !l.debug {
		l.checkClosed()
		s.begin(l)
		l.l.Arm(&s.timer, roundTime(l.l.Time()+delay), (*alarm)(s))
		return &s.future
	}
	s.begin(l)
	wake := object.NewBuiltin("asyncio.futures", "_set_result_unless_cancelled", "fut, result, /", func(a []any) any {
		(*alarm)(s).Run()
		return nil
	}, "")
	handle := object.CallMethod(l.object(), "call_later", s.delay, wake, &s.future, s.result())
	if s.rare == nil {
		s.rare = &uncommonSleep{}
	}
	s.rare.handle = handle
	return &s.future
}

// alarm is the sleeper as its timer's callback.
type alarm sleeper

// Run implements loop.Runner.
func (a *alarm) Run() {
	if a.future.state == pending {
		a.future.setResult((*sleeper)(a).result())
	}
}

// noDelay reports a delay of a common type for which sleep only yields.
func noDelay(delay any) bool {
	switch d := delay.(type) {
	case int:
		return d <= 0
	case float64:
		return d <= 0
	}
	return false
}

// sleep is asyncio.sleep().
func (m *module) sleep(delay, result any) any {
	if noDelay(delay) {
		return machine.NewCoroutine(m.in, yielder{result: result})
	}
	s := sleeper{delay: delay}
	if result != object.None {
		s.rare = &uncommonSleep{result: result}
	}
	return machine.NewCoroutine(m.in, s)
}
