// The sentences of the screens, slips and troubles; part of words.h.
#pragma once

#define TRAM_SCREEN_WORDS(X) \
    X(call_staff)
