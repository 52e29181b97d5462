#include "ui/backend/gl.h"

#include <string>

namespace ui::backend {
namespace {

// Finds one function after the other, and notes the first that is missing.
class Finder {
public:
    explicit Finder(const platform::Window& window) : window_(window) {}
    template <class Function>
    void find(const char* name, Function& out) {
        out = reinterpret_cast<Function>(window_.gl_function(name));
        if (out == nullptr && missing_.empty()) missing_ = name;
    }
    const std::string& missing() const { return missing_; }

private:
    const platform::Window& window_;
    std::string missing_;
};

}  // namespace

platform::Result<Gl> Gl::load(const platform::Window& window) {
    Gl gl{};
    Finder finder(window);
    finder.find("glActiveTexture", gl.ActiveTexture);
    finder.find("glAttachShader", gl.AttachShader);
    finder.find("glBindAttribLocation", gl.BindAttribLocation);
    finder.find("glBindBuffer", gl.BindBuffer);
    finder.find("glBindFramebuffer", gl.BindFramebuffer);
    finder.find("glBindTexture", gl.BindTexture);
    finder.find("glBlendFuncSeparate", gl.BlendFuncSeparate);
    finder.find("glBufferData", gl.BufferData);
    finder.find("glCheckFramebufferStatus", gl.CheckFramebufferStatus);
    finder.find("glCompileShader", gl.CompileShader);
    finder.find("glCreateProgram", gl.CreateProgram);
    finder.find("glCreateShader", gl.CreateShader);
    finder.find("glDeleteBuffers", gl.DeleteBuffers);
    finder.find("glDeleteFramebuffers", gl.DeleteFramebuffers);
    finder.find("glDeleteProgram", gl.DeleteProgram);
    finder.find("glDeleteShader", gl.DeleteShader);
    finder.find("glDeleteTextures", gl.DeleteTextures);
    finder.find("glDisable", gl.Disable);
    finder.find("glDrawArrays", gl.DrawArrays);
    finder.find("glDrawElements", gl.DrawElements);
    finder.find("glEnable", gl.Enable);
    finder.find("glEnableVertexAttribArray", gl.EnableVertexAttribArray);
    finder.find("glFinish", gl.Finish);
    finder.find("glFramebufferTexture2D", gl.FramebufferTexture2D);
    finder.find("glGenBuffers", gl.GenBuffers);
    finder.find("glGenFramebuffers", gl.GenFramebuffers);
    finder.find("glGenTextures", gl.GenTextures);
    finder.find("glGetIntegerv", gl.GetIntegerv);
    finder.find("glGetProgramiv", gl.GetProgramiv);
    finder.find("glGetString", gl.GetString);
    finder.find("glGetUniformLocation", gl.GetUniformLocation);
    finder.find("glLinkProgram", gl.LinkProgram);
    finder.find("glPixelStorei", gl.PixelStorei);
    finder.find("glReadPixels", gl.ReadPixels);
    finder.find("glScissor", gl.Scissor);
    finder.find("glShaderSource", gl.ShaderSource);
    finder.find("glTexImage2D", gl.TexImage2D);
    finder.find("glTexParameteri", gl.TexParameteri);
    finder.find("glTexSubImage2D", gl.TexSubImage2D);
    finder.find("glUniform2f", gl.Uniform2f);
    finder.find("glUseProgram", gl.UseProgram);
    finder.find("glVertexAttribPointer", gl.VertexAttribPointer);
    finder.find("glViewport", gl.Viewport);
    if (!finder.missing().empty()) return platform::failure(platform::Fault::not_found, "the GL driver has no " + finder.missing());
    return gl;
}

}  // namespace ui::backend
