// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parsers/files/warmup.h"

#include "parsers/files/picturedecoder.h"

#include <gmime/gmime.h>

#include <QGuiApplication>

namespace LeverArch {

namespace {

std::unique_ptr<QGuiApplication> makeApplication()
{
    // No display, no theme, no settings of whoever started us.
    static char name[] = "leverarch-worker";
    static char *arguments[] = {name, nullptr};
    static int count = 1;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt would make a folder of its own in /tmp.
    qputenv("XDG_RUNTIME_DIR", "/nonexistent/folder");
    QGuiApplication::setDesktopSettingsAware(false);
    return std::make_unique<QGuiApplication>(count, arguments);
}

} // namespace

WarmUp::WarmUp() : m_application(makeApplication())
{
    PictureDecoder::load();
    g_mime_init();
    // From here on Qt finds no plugin by itself, neither now nor behind the walls.
    QCoreApplication::setLibraryPaths({});
}

WarmUp::~WarmUp() = default;

} // namespace LeverArch
