// The shaders: one way to place a vertex, and three kinds of ink. For gles.cpp only.
#pragma once
#include "platform/result.h"
#include "ui/backend/gl.h"

namespace ui::backend {

// Where the vertex shader expects a vertex' parts.
constexpr GLuint place_attribute = 0, texel_attribute = 1, colour_attribute = 2;

extern const char* const coverage_ink;  // the vertex' colour, as thick as the texture's coverage says
extern const char* const colours_ink;   // the texture's own colours, as thick as the vertex' alpha says
extern const char* const copy_ink;      // a picture that GL itself drew, as it is

// Links the vertex shader with one ink. Fails with broken and the stage that failed.
platform::Result<GLuint> program_of(const Gl& gl, const char* ink);

}  // namespace ui::backend
