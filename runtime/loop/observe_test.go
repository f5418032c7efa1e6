package loop

import (
	"testing"
	"testing/synctest"
	"time"
)

// A watcher writes down what it is shown. It cannot be compared, as an observer
// made of a function cannot.
type watcher struct {
	j     *journal
	words map[Kind]string
}

func (w watcher) Observe(e Event) {
	switch e.Kind {
	case TimeJumped:
		w.j.add("jump %g-%g", e.From, e.At)
	case TaskSpawned:
		w.j.add("spawned %v@%g", e.Task, e.At)
	case CallbackSlow:
		w.j.add("slow %v", e.Took)
	default:
		w.j.add("%s", w.words[e.Kind])
	}
}

var words = map[Kind]string{
	CallbackBegin: "begin", CallbackEnd: "end", TimerSet: "set", TimerFired: "fired",
	TimerCancelled: "cancelled", IdleBegin: "idle", IdleEnd: "awake", ClockChanged: "clock",
}

func TestObserversSeeWhatHappens(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		l, j := newLoop(t, Virtual()), journal{}
		l.Observe(watcher{&j, words})
		l.SlowCallback = 100 * time.Millisecond
		l.CallSoon(j.say("never")).Cancel()
		l.CallLater(1, j.say("never")).Cancel()
		l.CallLater(2, Func(func() {
			l.Report(Event{Kind: TaskSpawned, Task: "t"})
			finish := l.Hold()
			time.AfterFunc(time.Second, func() { finish(nil) })
		}))
		settle(t, l)
		l.SetClock(Real())
		l.Soon(Func(func() { time.Sleep(time.Second) }))
		settle(t, l)
		j.want(t, "set cancelled set jump 0-2 fired begin spawned t@2 end idle awake clock begin end slow 1s")
	})
}

func TestAnObserverIsToldUntilItIsRemoved(t *testing.T) {
	l, a, b := newLoop(t, Virtual()), journal{}, journal{}
	removeA := l.Observe(watcher{&a, words})
	removeB := l.Observe(watcher{&b, words})
	l.Soon(Func(removeA)) // in the middle of an event's round
	settle(t, l)
	removeA()
	removeB()
	if l.Observed() {
		t.Error("still observed")
	}
	l.Soon(Func(func() {}))
	settle(t, l)
	a.want(t, "begin")
	b.want(t, "begin end")
}

func TestAnObservedPanicEndsItsCallback(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	l.Observe(watcher{&j, words})
	l.Soon(Func(func() { panic("script") }))
	func() {
		defer func() { j.add("%v", recover()) }()
		_ = l.RunForever()
	}()
	j.want(t, "begin end script")
}
