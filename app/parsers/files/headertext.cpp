// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/headertext.h"

#include "parsers/files/safename.h"

#include <QRegularExpression>

#include <gmime/gmime.h>

#include <memory>

namespace LeverArch {

namespace {

constexpr qsizetype longestParameters = 64 * 1024;
constexpr qsizetype mostIds = 200;
/// GMime reads groups of addresses by recursion, one inside another.
constexpr qsizetype mostGroups = 500;

struct FreeOptions
{
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
};
using Options = std::unique_ptr<GMimeParserOptions, FreeOptions>;

/// How everything is read: leniently, and what is neither ASCII nor declared as mail programs of
/// the last thirty years meant it.
Options lenient()
{
    Options options(g_mime_parser_options_new());
    const char *charsets[] = {"utf-8", "windows-1252", nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets);
    g_mime_parser_options_set_rfc2047_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_parameter_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_address_compliance_mode(options.get(), GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_allow_addresses_without_domain(options.get(), TRUE);
    return options;
}

QString taken(char *text)
{
    const QString result = QString::fromUtf8(text);
    g_free(text);
    return result;
}

/// A line of any length: only names are cut.
QString oneLine(const QString &text)
{
    QString line;
    constexpr qsizetype piece = 200;
    for (qsizetype at = 0; at < text.size(); at += piece) {
        QString part = text.mid(at, piece);
        // Blanks at the edges of a piece belong to the line.
        part.prepend(QLatin1Char('|'));
        part.append(QLatin1Char('|'));
        part = harmlessLine(part);
        line += part.mid(1, part.size() - 2);
    }
    return line.simplified();
}

/// Colons outside quotation marks: as many groups can be inside each other.
bool hasTooManyGroups(const QByteArray &value)
{
    qsizetype colons = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == '\\')
            ++i;
        else if (value[i] == '"')
            quoted = !quoted;
        else if (value[i] == ':' && !quoted)
            ++colons;
    }
    return colons > mostGroups;
}

/// GMime leaves what is declared as nothing and is no UTF-8 as it stands.
QString parameterText(GMimeParserOptions *options, const char *value)
{
    if (g_utf8_validate(value, -1, nullptr))
        return QString::fromUtf8(value);
    return taken(g_mime_utils_decode_8bit(options, value, qstrlen(value)));
}

HeaderParameters takenApart(GMimeParserOptions *options, const QString &value,
                            GMimeParamList *list)
{
    HeaderParameters result{value.toLower(), {}};
    for (int i = 0; i < g_mime_param_list_length(list); ++i) {
        GMimeParam *parameter = g_mime_param_list_get_parameter_at(list, i);
        const QString name = QString::fromUtf8(g_mime_param_get_name(parameter)).toLower();
        const char *text = g_mime_param_get_value(parameter);
        if (text && !result.parameters.contains(name))
            result.parameters.insert(name, parameterText(options, text));
    }
    return result;
}

} // namespace

QString headerText(const QByteArray &value)
{
    if (value.isEmpty())
        return {};
    return oneLine(taken(g_mime_utils_header_decode_text(lenient().get(), value.constData())));
}

QStringList headerAddresses(const QByteArray &value)
{
    QStringList all;
    if (value.isEmpty())
        return all;
    if (hasTooManyGroups(value))
        return {headerText(value)};
    InternetAddressList *list = internet_address_list_parse(lenient().get(), value.constData());
    for (int i = 0; list && i < internet_address_list_length(list); ++i) {
        InternetAddress *address = internet_address_list_get_address(list, i);
        all << oneLine(taken(internet_address_to_string(address, nullptr, FALSE)));
    }
    if (list)
        g_object_unref(list);
    if (all.isEmpty())
        all << headerText(value);
    all.removeAll(QString());
    return all;
}

QDateTime headerDate(const QByteArray &value)
{
    GDateTime *date = value.isEmpty() ? nullptr : g_mime_utils_header_decode_date(value.constData());
    if (!date)
        return {};
    const qint64 seconds = g_date_time_to_unix(date);
    const int offset = static_cast<int>(g_date_time_get_utc_offset(date) / G_USEC_PER_SEC);
    g_date_time_unref(date);
    return offset == 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC)
                       : QDateTime::fromSecsSinceEpoch(seconds, Qt::OffsetFromUTC, offset);
}

QStringList messageIds(const QByteArray &value)
{
    static const QRegularExpression id(QStringLiteral("<([^<>\\s]{1,500})>"));
    QStringList all;
    auto found = id.globalMatch(QString::fromUtf8(value));
    while (found.hasNext() && all.size() < mostIds)
        all << harmlessLine(found.next().captured(1));
    return all;
}

HeaderParameters contentType(const QByteArray &value)
{
    const QByteArray field = value.left(longestParameters);
    const Options options = lenient();
    GMimeContentType *type = g_mime_content_type_parse(options.get(), field.constData());
    if (!type)
        return {};
    const HeaderParameters result = takenApart(options.get(), taken(g_mime_content_type_get_mime_type(type)),
                                               g_mime_content_type_get_parameters(type));
    g_object_unref(type);
    return result;
}

HeaderParameters contentDisposition(const QByteArray &value)
{
    const QByteArray field = value.left(longestParameters);
    const Options options = lenient();
    GMimeContentDisposition *disposition =
        g_mime_content_disposition_parse(options.get(), field.constData());
    if (!disposition)
        return {};
    const HeaderParameters result = takenApart(
        options.get(), QString::fromUtf8(g_mime_content_disposition_get_disposition(disposition)),
        g_mime_content_disposition_get_parameters(disposition));
    g_object_unref(disposition);
    return result;
}

} // namespace LeverArch
