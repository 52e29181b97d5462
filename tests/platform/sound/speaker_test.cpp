#include "platform/sound/speaker.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <numbers>

#include "platform/files.h"
#include "tests/temporary_folder.h"

namespace platform::sound {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

// A device of ALSA's own that needs no card: it writes what is heard into a file.
struct SpeakerRoom : testing::Test {
    void SetUp() override {
        const std::string text =
            "pcm.heard {\n  type file\n  slave.pcm { type null }\n  file \"" + (folder / "heard.raw") + "\"\n  format raw\n}\n";
        ASSERT_TRUE(write_file(folder / "asound.conf", text));
        ::setenv("ALSA_CONFIG_PATH", (folder / "asound.conf").c_str(), 1);
    }
    void TearDown() override { ::unsetenv("ALSA_CONFIG_PATH"); }

    std::vector<std::int16_t> heard() const {
        const auto bytes = read_file(folder / "heard.raw");
        std::vector<std::int16_t> out(bytes ? bytes->size() / 2 : 0);
        if (!out.empty()) std::memcpy(out.data(), bytes->data(), out.size() * 2);
        return out;
    }

    tests::TemporaryFolder folder;
};

Wave sounding(const char* name) { return load_wave(TRAM_SOUNDS "/" + std::string(name)).value_or(Wave{}); }

// How much of the sound is this tone (Goertzel): 1 for nothing else but it.
double share_of(double frequency, std::span<const std::int16_t> samples, int rate) {
    double real = 0, imaginary = 0, all = 0;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double angle = 2 * std::numbers::pi * frequency * static_cast<double>(i) / rate;
        real += samples[i] * std::cos(angle);
        imaginary += samples[i] * std::sin(angle);
        all += static_cast<double>(samples[i]) * samples[i];
    }
    return all > 0 ? 2 * (real * real + imaginary * imaginary) / (all * static_cast<double>(samples.size())) : 0;
}

TEST_F(SpeakerRoom, hears_the_chime_its_first_tone_and_then_its_second) {
    const Wave chime = sounding("chime.wav");
    ASSERT_GT(chime.samples.size(), 48000U);
    const auto played = Speaker("heard", 100).play(chime, {});
    ASSERT_TRUE(played) << played.error().detail;
    auto sound = heard();
    ASSERT_GE(sound.size(), chime.samples.size());
    sound.resize(chime.samples.size());  // a last period is filled up with silence
    EXPECT_EQ(sound, chime.samples);
    const auto part = [&](double from, double to) {
        return std::span(sound).subspan(static_cast<std::size_t>(from * chime.rate), static_cast<std::size_t>((to - from) * chime.rate));
    };
    constexpr double e5 = 659.26, c5 = 523.25, stranger = 880;
    EXPECT_GT(share_of(e5, part(0.02, 0.42), chime.rate), 0.5);
    EXPECT_LT(share_of(c5, part(0.02, 0.42), chime.rate), 0.05);
    EXPECT_GT(share_of(c5, part(0.8, 1.2), chime.rate), 0.3);
    EXPECT_LT(share_of(stranger, part(0.02, 0.42), chime.rate), 0.05);
}

TEST_F(SpeakerRoom, hears_a_click_that_is_over_before_one_notices) {
    const Wave click = sounding("click.wav");
    EXPECT_EQ(click.samples.size(), static_cast<std::size_t>(click.rate) * 30 / 1000);
    ASSERT_TRUE(Speaker("heard", 100).play(click, {}));
    auto sound = heard();
    ASSERT_GE(sound.size(), click.samples.size());
    sound.resize(click.samples.size());
    EXPECT_GT(share_of(1000, sound, click.rate), 0.3);
}

TEST_F(SpeakerRoom, hears_it_as_loud_as_was_asked_for) {
    const Wave wave{48000, std::vector<std::int16_t>(4800, 10000)};
    ASSERT_TRUE(Speaker("heard", 25).play(wave, {}));
    ASSERT_GE(heard().size(), wave.samples.size());
    EXPECT_EQ(heard()[100], 2500);
    ASSERT_TRUE(Speaker("heard", 0).play(wave, {}));
    EXPECT_EQ(heard()[100], 0);
}

TEST_F(SpeakerRoom, tells_of_a_device_that_is_missing_and_of_one_that_works) {
    EXPECT_EQ(Speaker("hw:31", 100).probe().error().fault, Fault::not_found);
    const auto nothing = Speaker("no such name", 100).play(sounding("click.wav"), {});
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().fault, Fault::not_found);
    const auto there = Speaker("heard", 100).probe();
    EXPECT_TRUE(there) << there.error().detail;
}

TEST_F(SpeakerRoom, is_left_at_once_when_told_to_stop) {
    std::stop_source stop;
    stop.request_stop();
    const auto start = steady_clock::now();
    const auto played = Speaker("heard", 100).play(Wave{48000, std::vector<std::int16_t>(48000 * 60, 1)}, stop.get_token());
    ASSERT_FALSE(played);
    EXPECT_EQ(played.error().fault, Fault::cancelled);
    EXPECT_LT(steady_clock::now() - start, 200ms);
}

}  // namespace
}  // namespace platform::sound
