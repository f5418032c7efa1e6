package loop

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// newLoop makes a loop on which misuse fails the test.
func newLoop(t testing.TB, c Clock) *Loop {
	t.Helper()
	l := NewAt(c, 0)
	l.OnMisuse = func(err error) { t.Errorf("misuse: %v", err) }
	return l
}

// A journal is what happened, in order.
type journal []string

func (j *journal) add(format string, args ...any) { *j = append(*j, fmt.Sprintf(format, args...)) }

// say returns a callback that writes a word.
func (j *journal) say(word string) Func { return func() { j.add("%s", word) } }

func (j *journal) want(t *testing.T, words string) {
	t.Helper()
	if got := strings.Join(*j, " "); got != words {
		t.Errorf("happened: %s\nwant:     %s", got, words)
	}
}

func wantErr(t *testing.T, got, want error) {
	t.Helper()
	if !errors.Is(got, want) {
		t.Errorf("error %v, want %v", got, want)
	}
}

func TestCallbacksRunInTheOrderScheduled(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	for i := range 1000 {
		l.Soon(Func(func() { j.add("%d", i) }))
	}
	l.Stop()
	wantErr(t, l.RunForever(), nil)
	if len(j) != 1000 || !slices.IsSortedFunc(j, func(a, b string) int { return len(a) - len(b) }) || j[999] != "999" {
		t.Errorf("%d callbacks, out of order: %v", len(j), j)
	}
}

func TestWhatACallbackSchedulesWaitsForTheNextTurn(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	l.Soon(Func(func() {
		j.add("a")
		l.Soon(Func(func() { j.add("c"); l.Stop() }))
	}))
	l.Soon(j.say("b"))
	l.Stop()
	wantErr(t, l.RunForever(), nil)
	j.want(t, "a b")
	wantErr(t, l.RunForever(), nil)
	j.want(t, "a b c")
}

func TestDueTimersRunBehindPostsAndReadyBeforeWhatTheySchedule(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	l.CallAt(0, j.say("timer"))
	l.Soon(Func(func() { j.add("ready"); l.Soon(j.say("next")) }))
	wantErr(t, l.Post(j.say("post")), nil)
	wantErr(t, l.RunUntil(func() bool { return len(j) == 4 }), nil)
	j.want(t, "ready post timer next")
}

func TestStopEndsTheTurnAndRunsAllOfIt(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	l.Soon(Func(func() { j.add("stop"); l.Stop(); l.Soon(j.say("later")) }))
	l.Soon(j.say("same"))
	wantErr(t, l.RunForever(), nil)
	j.want(t, "stop same")
	if n := l.Counts().Ready; n != 1 {
		t.Errorf("%d ready after Stop, want 1", n)
	}
}

func TestStopBeforeARunMakesItOneTurnThatDoesNotWait(t *testing.T) {
	l := newLoop(t, Virtual())
	l.CallLater(1, Func(func() { t.Error("time went on") }))
	l.Stop()
	wantErr(t, l.RunForever(), nil)
	if l.Time() != 0 {
		t.Errorf("time is %v", l.Time())
	}
}

func TestRunUntilAsksAfterEachTurn(t *testing.T) {
	l, n := newLoop(t, Virtual()), 0
	var again Func
	again = func() { n++; l.Soon(again) }
	l.Soon(again)
	wantErr(t, l.RunUntil(func() bool { return n == 5 }), nil)
	if n != 5 {
		t.Errorf("%d rounds", n)
	}
}

func TestRunUntilWithNothingReadyAndAlreadyDone(t *testing.T) {
	wantErr(t, newLoop(t, Virtual()).RunUntil(func() bool { return true }), nil)
}

func TestRunningDoesNotNest(t *testing.T) {
	l := newLoop(t, Virtual())
	l.Soon(Func(func() {
		wantErr(t, l.RunForever(), ErrRunning)
		wantErr(t, l.RunUntil(func() bool { return true }), ErrRunning)
		wantErr(t, l.Close(), ErrCloseRunning)
		if !l.IsRunning() {
			t.Error("not running")
		}
		l.Stop()
	}))
	wantErr(t, l.RunForever(), nil)
	if l.IsRunning() {
		t.Error("still running")
	}
}

func TestCloseDropsEverythingAndRefusesMore(t *testing.T) {
	l := NewAt(Virtual(), 0)
	var misuse []error
	l.OnMisuse = func(err error) { misuse = append(misuse, err) }
	finish := l.Hold()
	l.Soon(Func(func() {}))
	timer := l.CallLater(1, Func(func() {}))
	wantErr(t, l.Post(func() {}), nil)
	wantErr(t, l.Close(), nil)
	wantErr(t, l.Close(), nil)
	if !l.IsClosed() || timer.Armed() {
		t.Errorf("closed %v, timer armed %v", l.IsClosed(), timer.Armed())
	}
	timer.Cancel()
	finish(func() {})
	if c := l.Counts(); c != (Counts{}) {
		t.Errorf("left over: %+v", c)
	}
	wantErr(t, l.RunForever(), ErrClosed)
	wantErr(t, l.Post(func() {}), ErrClosed)
	l.Soon(Func(func() {}))
	l.CallSoon(Func(func() {}))
	l.CallLater(1, Func(func() {}))
	if !slices.Equal(misuse, []error{ErrClosed, ErrClosed, ErrClosed}) {
		t.Errorf("misuse: %v", misuse)
	}
}

func TestRaiseLeavesTheRestReady(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	exit := errors.New("exit")
	l.Soon(Func(func() { j.add("raise"); l.Raise(exit); l.Raise(errors.New("second")) }))
	l.Soon(j.say("rest"))
	wantErr(t, l.RunForever(), exit)
	j.want(t, "raise")
	l.Stop()
	wantErr(t, l.RunForever(), nil)
	j.want(t, "raise rest")
}

func TestAPanicLeavesTheLoopWhole(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	l.Soon(Func(func() { panic("script") }))
	l.Soon(j.say("rest"))
	func() {
		defer func() { j.add("%v", recover()) }()
		_ = l.RunForever()
	}()
	l.Stop()
	wantErr(t, l.RunForever(), nil)
	j.want(t, "script rest")
}

func TestACancelledHandleDoesNotRun(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	h := l.CallSoon(j.say("cancelled"))
	kept := l.CallSoon(j.say("kept"))
	if h.Runner() == nil {
		t.Error("the handle holds no callback")
	}
	h.Cancel()
	h.Cancel()
	l.Stop()
	wantErr(t, l.RunForever(), nil)
	j.want(t, "kept")
	if !h.Cancelled() || h.Runner() != nil || kept.Cancelled() {
		t.Errorf("cancelled %v with %v, kept cancelled %v", h.Cancelled(), h.Runner(), kept.Cancelled())
	}
}

func TestTheReadyQueueGrowsWhileItWraps(t *testing.T) {
	l, next := newLoop(t, Virtual()), 0
	made := 0
	var one func()
	one = func() {
		i := made
		made++
		l.Soon(Func(func() {
			if i != next {
				t.Fatalf("callback %d ran as %d", i, next)
			}
			next++
			for range 2 {
				if made < 10_000 {
					one()
				}
			}
		}))
	}
	for range 40 {
		one()
	}
	wantErr(t, l.RunUntil(func() bool { return next == 10_000 }), nil)
}

func TestReadyGoesThroughTheQueueInOrder(t *testing.T) {
	l, j := newLoop(t, Virtual()), journal{}
	for _, w := range []string{"a", "b", "c"} {
		l.Soon(j.say(w))
	}
	for r := range l.Ready() {
		r.Run()
	}
	j.want(t, "a b c")
}
