# Things that run out, a clock each

limit-left = in
limit-passed = over by
limit-since = for
clock-since = Since { $time }. Until: { $stops }
clock-repeats = every { $span }
clock-again = Just done
clock-example = example value
clock-reset = Restart the clock
clock-stop = Stop the clock
clock-start = Start the clock
clock-start-at = Start: { $clock }
clock-start-more = Clocks not running
clock-none = No clock is running.
clock-none-quiet = In an outage, emergency lights, UPS, fuel and water count down here by themselves.
