// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace LeverArch {

/// Why something could not be done. The code is for programs and tests, the message is for the
/// person at the screen (plain, translated, says what to do), the detail is for a bug report.
struct Error
{
    enum class Code {
        Cancelled,
        NotFound,
        Invalid,        ///< What was asked makes no sense; nothing was tried.
        Conflict,       ///< The state has moved on; nothing was changed.
        ReadOnly,
        Locked,         ///< Another program has the file.
        TooNew,         ///< Made by a later version of this program.
        Damaged,
        DiskFull,
        Io,
        PasswordNeeded,
        Unsupported,
        Refused,        ///< A check that guards the promise said no.
        WorkerLost,     ///< The sandboxed process died or was stopped by its watchdog.
        Internal
    };

    Code code = Code::Internal;
    QString message;
    QString detail;
};

/// A value or the reason there is none. Errors are values here: nothing throws across layers.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Only when ok().
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T operator*() && { return std::get<0>(std::move(m_state)); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    /// Only when not ok().
    const Error &error() const { return std::get<1>(m_state); }

    T valueOr(T other) const { return ok() ? value() : std::move(other); }

private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace LeverArch

/// Leaves the function with the error when `expression` (a Result) failed.
#define LEVERARCH_TRY(expression)                                                                  \
    do {                                                                                           \
        if (auto leverarchTried = (expression); !leverarchTried.ok())                              \
            return leverarchTried.error();                                                         \
    } while (false)

#define LEVERARCH_JOIN_(a, b) a##b
#define LEVERARCH_JOIN(a, b) LEVERARCH_JOIN_(a, b)

/// Declares `variable` with the value of `expression`, or leaves the function with its error.
#define LEVERARCH_ASSIGN(variable, expression)                                                     \
    auto LEVERARCH_JOIN(leverarchResult, __LINE__) = (expression);                                 \
    if (!LEVERARCH_JOIN(leverarchResult, __LINE__).ok())                                           \
        return LEVERARCH_JOIN(leverarchResult, __LINE__).error();                                  \
    variable = std::move(*LEVERARCH_JOIN(leverarchResult, __LINE__))
