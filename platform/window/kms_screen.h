// A screen without a display server: one connector of a graphics card, its preferred mode, and two buffers of plain memory that take turns
// (Linux KMS: drm-kms(7), drm-memory(7), "dumb buffers"). Needs no OpenGL and works on every KMS driver. Main thread only.
#pragma once
#include <array>
#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "platform/window/turn.h"

namespace platform::window {

class KmsScreen {
public:
    // folder: of the cards' device files, usually /dev/dri. Takes the first card on which a screen is connected. not_found: there is none;
    // denied: another program has it, and did not let go
    // of it in time.
    static Result<std::unique_ptr<KmsScreen>> open(const std::string& folder, Turn turn, std::chrono::milliseconds patience);
    ~KmsScreen();
    KmsScreen(const KmsScreen&) = delete;
    KmsScreen& operator=(const KmsScreen&) = delete;

    // The picture's size, as people look at it.
    Size size() const { return turned(glass_, turn_); }
    // Copies these parts of the picture and shows it at the screen's next beat; waits for the beat before, if that has not come yet. The
    // first call shows the picture for the first time and takes all of it. After an error what is on the screen is old: call it again, with
    // the whole picture. timeout: the screen does not answer just now; denied, broken.
    Status show(ConstPlane picture, std::span<const PixelRect> changed);
    // A cable was plugged in, or a panel switched on: the next show() sets the screen up anew. False if it has another mode now, or is
    // gone.
    bool look_again();
    // From now on another program may show its picture; ours stays until it does, or until this object ends.
    void let_go();

private:
    struct Buffer;
    struct Card;
    KmsScreen(std::unique_ptr<Card> card, Size glass, Turn turn);
    Status begin(ConstPlane picture);
    Status show_in_place(ConstPlane picture, std::span<const PixelRect> changed);
    Status flip(ConstPlane picture, std::span<const PixelRect> changed);
    void await_beat();
    PixelRect whole() const { return {0, 0, size().width, size().height}; }
    void copy(ConstPlane picture, std::span<const PixelRect> parts, Buffer& to) const;

    std::unique_ptr<Card> card_;
    Size glass_;
    Turn turn_;
    bool begun_ = false;
    bool flips_ = true;     // the driver can exchange buffers
    bool pending_ = false;  // an exchange that has not happened yet
    int missed_ = 0;        // beats in a row that did not come
    std::size_t front_ = 0;
    std::vector<PixelRect> behind_;  // what the buffer that is not shown lacks
};

}  // namespace platform::window
