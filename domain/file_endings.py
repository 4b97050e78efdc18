"""Endings of names, by what their files do to whoever opens them."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PROGRAMS: Final = _words(  # what runs, and what makes Windows, macOS or Android run or fetch something
    "exe com scr pif msi msp mst msu dll sys cpl ocx drv bat cmd btm ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 psm1 "
    "psdm1 cdxml pssc vb vbe vbs vbp vbscript js jse mjs ws wsf wsh wsc wsx sct shb shs hta htc hhc lnk url website "
    "webloc inetloc fileloc desktop scf reg inf ins isp jar jnlp class apk aab xapk ipa app dmg pkg mpkg deb rpm run "
    "appimage flatpakref snap bin sh ksh bash zsh csh fish command terminal tool workflow action scpt scptd "
    "applescript osx py pyc pyo pyw pyz pyzw pl plx rb php php3 php4 php5 phtml phar asp aspx ashx asmx jsp jspx cgi "
    "gadget chm hlp iso img udf vhd vhdx vmdk application appx appxbundle appinstaller msix msixbundle appref-ms "
    "appcontent-ms settingcontent-ms library-ms search-ms searchconnector-ms diagcab diagcfg diagpkg msc msh msh1 "
    "msh2 mshxml msh1xml msh2xml osd ops pcd prf prg fxp grp its job theme themepack deskthemepack vsto vsw "
    "webpnp wim xbap xnk xpi crx oxt air swf ahk au3 kix rdp dylib so elf out xsl xslt"
)
MACRO_FILES: Final = _words(  # of documents that carry programs by their nature
    "docm dotm xlsm xltm xlam xlsb pptm potm ppsm ppam sldm xla xll xlm xlw ppa wll dvb slk iqy dqy oqy rqy "
    "ade adp accda accdb accde accdr accdt mda mdb mde mdt mdw mdz mad maf mag mam maq mas mau mav maw"
)
WEB_PAGES: Final = _words("html htm xhtml xht shtml shtm dhtml mht mhtml svgz")
