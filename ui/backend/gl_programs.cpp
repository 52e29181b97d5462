#include "ui/backend/gl_programs.h"

#include <string>
#include <string_view>

namespace ui::backend {
namespace {

// Our first row becomes GL's first row, its lowest: a pixel whose centre lies on an edge then falls to the same side as with the
// rasteriser, and a picture that is read back is not upside down.
constexpr const char* vertex_shader = R"(
uniform vec2 size;
attribute vec2 place;
attribute vec2 texel;
attribute vec4 colour;
varying vec2 at;
varying vec4 ink;
void main() {
    at = texel;
    ink = colour;
    gl_Position = vec4(place * 2.0 / size - 1.0, 0.0, 1.0);
}
)";

// A page of letters is 1024 texels wide: a driver that has more than medium precision must use it.
constexpr std::string_view fragment_head = R"(
#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif
uniform sampler2D picture;
varying vec2 at;
varying vec4 ink;
)";

GLuint compiled(const Gl& gl, GLenum kind, const std::string& source) {
    const GLuint shader = gl.CreateShader(kind);
    const char* text = source.c_str();
    gl.ShaderSource(shader, 1, &text, nullptr);
    gl.CompileShader(shader);
    return shader;  // an error shows when it is linked
}

}  // namespace

const char* const coverage_ink = "void main() { gl_FragColor = vec4(ink.rgb, ink.a * texture2D(picture, at).a); }";
// Blue comes first in our memory, and GL takes it for red.
const char* const colours_ink = "void main() { vec4 t = texture2D(picture, at); gl_FragColor = vec4(t.bgr, t.a * ink.a); }";
const char* const copy_ink = "void main() { gl_FragColor = vec4(texture2D(picture, at).rgb, 1.0); }";

platform::Result<GLuint> program_of(const Gl& gl, const char* ink) {
    const GLuint vertex = compiled(gl, GL_VERTEX_SHADER, vertex_shader);
    const GLuint fragment = compiled(gl, GL_FRAGMENT_SHADER, std::string(fragment_head) + ink);
    const GLuint program = gl.CreateProgram();
    gl.AttachShader(program, vertex);
    gl.AttachShader(program, fragment);
    gl.BindAttribLocation(program, place_attribute, "place");
    gl.BindAttribLocation(program, texel_attribute, "texel");
    gl.BindAttribLocation(program, colour_attribute, "colour");
    gl.LinkProgram(program);
    gl.DeleteShader(vertex);  // the program keeps what it needs
    gl.DeleteShader(fragment);
    GLint linked = GL_FALSE;
    gl.GetProgramiv(program, GL_LINK_STATUS, &linked);
    if (linked == GL_TRUE) return program;
    gl.DeleteProgram(program);
    return platform::failure(platform::Fault::broken, "the GL driver does not take our shaders");
}

}  // namespace ui::backend
