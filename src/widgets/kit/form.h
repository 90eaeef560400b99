#pragma once

#include <memory>

namespace Widgets {

// Holds a form drawn by Designer, such as Ui::AboutDialog. Where it is a member, only the
// constructor of its class needs the form's definition, and the class needs no destructor for it.
template<typename T>
class Form : public std::unique_ptr<T, void (*)(T *)>
{
public:
    Form()
        : std::unique_ptr<T, void (*)(T *)>(new T(), [](T *form) { delete form; })
    {}
};

} // namespace Widgets
