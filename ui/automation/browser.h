// What WebDriver takes for a browser: a screen that can be looked at, touched and typed on. All calls on the main thread.
#pragma once
#include <string>

#include "platform/picture.h"
#include "platform/window.h"
#include "ui/semantics.h"

namespace ui::automation {

class Browser {
public:
    virtual ~Browser() = default;
    virtual const Semantics& semantics() const = 0;
    virtual std::string step() const = 0;  // "consent"
    // Another one for each step and each page of a form, and never the same again: a node lives on one screen only.
    virtual int screen_number() const = 0;
    virtual int width() const = 0;  // pixels
    virtual int height() const = 0;
    virtual platform::Picture picture() const = 0;

    // These take effect when the screen has settled again.
    virtual void touch(float x, float y) = 0;  // a finger comes down and goes up
    virtual void press(const platform::KeyEvent& key) = 0;
    virtual void go_to_start() = 0;  // ends the visit; while work goes on that cannot be ended, nothing happens
};

inline constexpr const char* start_step = "welcome";

}  // namespace ui::automation
