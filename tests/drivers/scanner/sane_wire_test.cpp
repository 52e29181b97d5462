#include "drivers/scanner/sane_wire.h"

#include <gtest/gtest.h>

namespace drivers::scanner::wire {
namespace {

TEST(SaneWire, gives_back_the_request_that_was_sent) {
    const Request sent{{Source::feeder, ColourMode::grey, 200}, "airscan:e0:Máy quét = 1", {"filename=/a=b", "status=no"}};
    const auto got = parse_request(to_text(sent));
    ASSERT_TRUE(got);
    EXPECT_EQ(got->page.source, Source::feeder);
    EXPECT_EQ(got->page.mode, ColourMode::grey);
    EXPECT_EQ(got->page.dpi, 200);
    EXPECT_EQ(got->device, sent.device);
    EXPECT_EQ(got->options, sent.options);
}

TEST(SaneWire, refuses_what_it_does_not_know) {
    for (const char* text : {"nonsense\n", "dpi=\n", "dpi=12x\n", "speed=9\n"}) {
        EXPECT_FALSE(parse_request(text)) << text;
    }
}

}  // namespace
}  // namespace drivers::scanner::wire
