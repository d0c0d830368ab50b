// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/warmup.h"

#include <gmime/gmime.h>

#include <QBuffer>
#include <QGuiApplication>
#include <QImageReader>
#include <QLibraryInfo>
#include <QPluginLoader>

#include <array>

namespace LeverArch {

namespace {

/// Readers of pictures that may be used. Others that are installed, above all the one of SVG, are
/// never loaded, and cannot be later.
constexpr std::array pictureReaders = {"qjpeg", "qgif", "qwebp", "qtiff"};

void loadPictureReaders()
{
    const QString folder =
        QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/imageformats/lib");
    for (const char *reader : pictureReaders)
        QPluginLoader(folder + QLatin1String(reader) + QStringLiteral(".so")).load();
}

std::unique_ptr<QGuiApplication> makeApplication()
{
    // No display, no theme, no settings of whoever started us.
    static char name[] = "leverarch-worker";
    static char *arguments[] = {name, nullptr};
    static int count = 1;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication::setDesktopSettingsAware(false);
    return std::make_unique<QGuiApplication>(count, arguments);
}

} // namespace

WarmUp::WarmUp() : m_application(makeApplication())
{
    loadPictureReaders();
    g_mime_init();
}

WarmUp::~WarmUp() = default;

} // namespace LeverArch
