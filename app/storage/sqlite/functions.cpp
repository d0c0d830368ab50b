// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sqlite/functions.h"

#include "storage/searchabletext.h"
#include "storage/sqlite/engine.h"

#include <sqlite3.h>

#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>

namespace LeverArch::Sqlite {

namespace {

constexpr char hexDigits[] = "0123456789abcdef";

std::string_view bytesOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return text == nullptr ? std::string_view()
                           : std::string_view(text, size_t(sqlite3_value_bytes(value)));
}

void appendHex(std::string &json, unsigned char byte)
{
    json += hexDigits[byte >> 4];
    json += hexDigits[byte & 15];
}

void appendString(std::string &json, std::string_view text)
{
    json += '"';
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            json += '\\';
        if (code >= 0x20) {
            json += c;
            continue;
        }
        json += "\\u00";
        appendHex(json, code);
    }
    json += '"';
}

/// The shortest text that reads back as the same number, always with a sign that it is a real one.
void appendReal(std::string &json, double number)
{
    if (!std::isfinite(number)) {
        json += number > 0 ? "9e999" : "-9e999";
        return;
    }
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    const std::string_view text(buffer.data(), size_t(end - buffer.data()));
    json += text;
    if (text.find_first_of(".e") == std::string_view::npos)
        json += ".0";
}

void appendBlob(std::string &json, sqlite3_value *value)
{
    const auto *bytes = static_cast<const unsigned char *>(sqlite3_value_blob(value));
    json += '"';
    for (int i = 0; i < sqlite3_value_bytes(value); ++i)
        appendHex(json, bytes[i]);
    json += '"';
}

void appendValue(std::string &json, sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        json += std::to_string(sqlite3_value_int64(value));
        break;
    case SQLITE_FLOAT:
        appendReal(json, sqlite3_value_double(value));
        break;
    case SQLITE_TEXT:
        appendString(json, bytesOf(value));
        break;
    case SQLITE_BLOB:
        appendBlob(json, value);
        break;
    default:
        json += "null";
    }
}

/// Called by C code, which nothing may throw through.
template <typename Work>
void guarded(sqlite3_context *context, Work work) noexcept
{
    try {
        work();
    } catch (const std::bad_alloc &) {
        sqlite3_result_error_nomem(context);
    }
}

void historyJson(sqlite3_context *context, int count, sqlite3_value **values)
{
    guarded(context, [&] {
        std::string json = "{";
        for (int i = 0; i + 1 < count; i += 2) {
            if (i > 0)
                json += ',';
            appendString(json, bytesOf(values[i]));
            json += ':';
            appendValue(json, values[i + 1]);
        }
        json += '}';
        sqlite3_result_text64(context, json.data(), json.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    });
}

void historyReal(sqlite3_context *context, int, sqlite3_value **values)
{
    const std::string_view text = bytesOf(values[0]);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc::result_out_of_range)
        number = text.front() == '-' ? -HUGE_VAL : HUGE_VAL;
    if (text.empty() || error == std::errc::invalid_argument || end != text.data() + text.size())
        sqlite3_result_null(context);
    else
        sqlite3_result_double(context, number);
}

/// A page's text as it is indexed.
void searchableTextOf(sqlite3_context *context, int, sqlite3_value **values)
{
    const std::string_view text = bytesOf(values[0]);
    const QByteArrayView utf8(text.data(), qsizetype(text.size()));
    if (isSearchableAsItStands(utf8)) {
        sqlite3_result_value(context, values[0]);
        return;
    }
    const QByteArray searchable = searchableText(QString::fromUtf8(utf8)).toUtf8();
    sqlite3_result_text64(context, searchable.constData(), sqlite3_uint64(searchable.size()),
                          SQLITE_TRANSIENT, SQLITE_UTF8);
}

} // namespace

Result<void> addFunctions(sqlite3 *handle)
{
    // Innocuous: our own triggers may use them although the schema of a file is never trusted.
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    if (sqlite3_create_function_v2(handle, "history_json", -1, flags, nullptr, historyJson, nullptr,
                                   nullptr, nullptr) != SQLITE_OK ||
        sqlite3_create_function_v2(handle, "history_real", 1, flags, nullptr, historyReal, nullptr,
                                   nullptr, nullptr) != SQLITE_OK ||
        sqlite3_create_function_v2(handle, "searchable_text", 1, flags, nullptr, searchableTextOf,
                                   nullptr, nullptr, nullptr) != SQLITE_OK)
        return errorOf(handle);
    return {};
}

} // namespace LeverArch::Sqlite
