#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace System {

// Why an operation failed.
struct Error
{
    // Reasons that callers tell apart. All but Failed leave the caller something to do.
    enum class Reason {
        Failed,   // could not be done
        Refused,  // a rule of the domain forbids it
        Conflict, // the file no longer holds the value to be replaced
        Busy,     // another program holds the file; trying again may help
        ReadOnly, // the file or its folder cannot be written
        Moved,    // the file was renamed, replaced or removed while open
        Damaged,  // the file's content is not what this program writes
        Cancelled // by the user
    };

    // One sentence for the user, in the user's language: what happened and what to do.
    QString message = {};
    QString detail = {}; // the driver's words and the SQL, for the log only
    Reason reason = Reason::Failed;
    QString theirs = {}; // of a Conflict: what the file holds instead, as text
};

// An error of reason Refused; `sentence` says what rule forbids it and what to do instead.
inline Error refused(const QString &sentence)
{
    return {.message = sentence, .reason = Error::Reason::Refused};
}

// A value or an error, with the names of std::expected (C++23).
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {}
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T &value() & { return std::get<0>(m_state); }
    const T &value() const & { return std::get<0>(m_state); }
    T &&value() && { return std::get<0>(std::move(m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

// Success or an error.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {}

    bool has_value() const { return !m_error; }
    explicit operator bool() const { return has_value(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace System
